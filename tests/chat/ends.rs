//! The end of a case for its followers: they are asked whether to keep following, warned, and let go.

use expect_test::expect;
use hearing_bot::{config::Config, domain::language::Language};

use super::{play, play_on, stage};

#[tokio::test]
async fn who_says_nothing_is_asked_then_warned_and_let_go() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (journalist reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 3.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot → observer: ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → іс аяқталды
            Қалалық соттағы екі адамның ісі

            Іс аяқталды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 26 ақпан, 10:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            Дело двоих в городском суде

            Дело завершено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 26 февраля, 10:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
        bot, without a sound → observer: Бұл істің жаңалықтарына жазылым қалсын ба?
            Қалалық соттағы екі адамның ісі

            Іс үш ай бұрын не одан ертерек аяқталған, отырыс белгіленбеген. Жауап берілмесе, әзірге ештеңе өзгермейді: жазылым тоқтар алдында тағы бір рет жазамын.
            [Жазылымды қалдыру] [Жазылымнан шығу]
            [Іс карточкасы]
        bot, without a sound → relative: Оставить подписку на это дело?
            Дело двоих в городском суде

            Дело завершено три месяца назад или раньше, заседаний не назначено. Если не отвечать, пока ничего не изменится: прежде чем подписка закончится, я напишу ещё раз.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
        journalist: [Keep following]
        bot → journalist: This case is still followed. Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: case concluded

            As of 26 February, 10:02 (Almaty, local time), change no. 5
            Last checked or updated 90 days ago.
            [The case] [Stop following]
        journalist: [Keep following]
        bot → journalist: You already follow this case. Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: case concluded

            As of 26 February, 10:02 (Almaty, local time), change no. 5
            Last checked or updated 90 days ago.
            [The case] [Stop following]
            [For a group or channel]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        bot → observer: 1 қыркүйектен кейін бұл істің жаңалықтарына жазылым тоқтайды.
            Қалалық соттағы екі адамның ісі

            Іс жарты жыл бұрын не одан ертерек аяқталған, отырыс белгіленбеген. Іс қайта жалғасса хабардар болу үшін «Жазылымды қалдыру» түймесін басыңыз. Баспасаңыз, жазылым тоқтап, ол туралы дерек өшіріледі. Іс туралы жазба болса, ол да өшіріледі.
            [Жазылымды қалдыру] [Жазылымнан шығу]
            [Іс карточкасы]
        bot → relative: Подписка на это дело закончится после 1 сентября.
            Дело двоих в городском суде

            Дело завершено полгода назад или раньше, заседаний не назначено. Чтобы получить сообщение, если дело всё же продолжится, нажмите «Оставить подписку». Иначе подписка закончится, а запись о ней и заметка к делу, если она есть, будут удалены.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
        observer: [Жазылымды қалдыру]
        bot → observer: Бұл істің жаңалықтарына жазылым қалды. Қазіргі мәлімет:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Істің сатысы: іс аяқталды

            Соңғы дерек: 26 ақпан, 10:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            Соңғы рет 180 күн бұрын жаңартылған.
            [Іс карточкасы] [Жазылымнан шығу]
        (Tue 1 Sep 2026, 23:00)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            [Дело двоих в городском суде]
        (Wed 2 Sep 2026, 07:50)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            [Дело двоих в городском суде]
        (Wed 2 Sep 2026, 08:10)
        relative: /following
        bot → relative: Подписок пока нет.
            Найдите дело по имени, суду или номеру либо откройте список: /cases
            [Все дела]
        observer: /following
        bot → observer: Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: мәлімет жоқ.
            [Қалалық соттағы екі адамның ісі]
        relative: [Оставить подписку]
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Стадия: дело завершено

            Данные на 26 февраля, 10:02 (Алматы, местное время), изменение № 5
            Последнее обновление: 188 дней назад.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        (Fri 11 Dec 2026, 10:00)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            [Дело двоих в городском суде]
    "#]])
    .await;
}

#[tokio::test]
async fn a_warning_is_in_english_too_and_who_begins_to_follow_a_closed_case_is_asked_nothing() {
    play(expect![[r#"
        (editor reads en)
        (journalist reads en)
        (relative reads en)
        (observer reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (journalist follows city-2026)
        (observer follows city-2026)
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 2.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot → observer: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        (relative follows city-2026)
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
        bot, without a sound → observer: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
        journalist: [Stop following]
        bot → journalist: You no longer follow this case.
            The case of two at the city court
            [Follow]
        (journalist follows city-2026)
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        bot → observer: Following this case ends after 1 September.
            The case of two at the city court

            The case concluded six months ago or earlier, and no hearing is set. To be told if it goes on after all, press “Keep following”. Otherwise following ends, and the record of it is erased, as is the note on this case if there is one.
            [Keep following] [Stop following]
            [The case]
        observer: [Stop following]
        bot → observer: You no longer follow this case.
            The case of two at the city court
            [Follow]
        observer: [Keep following]
        bot → observer: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: case concluded

            As of 26 February, 10:02 (Almaty, local time), change no. 5
            Last checked or updated 180 days ago.
            [The case] [Stop following]
            [For a group or channel]
        (Fri 11 Dec 2026, 10:00)
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        observer: /following
        bot → observer: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
    "#]])
    .await;
}

#[tokio::test]
async fn who_is_paused_is_let_go_only_after_a_warning_that_arrived() {
    play(expect![[r#"
        (editor reads en)
        (journalist reads en)
        (relative reads ru)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (journalist follows city-2026)
        (relative follows city-2026)
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 2.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot → relative: СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            Дело двоих в городском суде

            Дело завершено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 26 февраля, 10:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        journalist: /stop
        bot → journalist: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → relative: Оставить подписку на это дело?
            Дело двоих в городском суде

            Дело завершено три месяца назад или раньше, заседаний не назначено. Если не отвечать, пока ничего не изменится: прежде чем подписка закончится, я напишу ещё раз.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        bot → relative: Подписка на это дело закончится после 1 сентября.
            Дело двоих в городском суде

            Дело завершено полгода назад или раньше, заседаний не назначено. Чтобы получить сообщение, если дело всё же продолжится, нажмите «Оставить подписку». Иначе подписка закончится, а запись о ней и заметка к делу, если она есть, будут удалены.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
        relative: /stop
        bot → relative: Пауза.
            Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
            [Возобновить]
        (Mon 7 Sep 2026, 10:00)
        journalist: /start
        bot → journalist: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        relative: /start
        bot → relative: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            [Дело двоих в городском суде]
        (Tue 8 Sep 2026, 08:10)
        bot → journalist: Following this case ends after 15 September.
            The case of two at the city court

            The case concluded six months ago or earlier, and no hearing is set. To be told if it goes on after all, press “Keep following”. Otherwise following ends, and the record of it is erased, as is the note on this case if there is one.
            [Keep following] [Stop following]
            [The case]
        bot → relative: Подписка на это дело закончится после 15 сентября.
            Дело двоих в городском суде

            Дело завершено полгода назад или раньше, заседаний не назначено. Чтобы получить сообщение, если дело всё же продолжится, нажмите «Оставить подписку». Иначе подписка закончится, а запись о ней и заметка к делу, если она есть, будут удалены.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        (Tue 15 Sep 2026, 10:00)
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        (Wed 16 Sep 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 16 Sep 2026, 08:10)
        journalist: /following
        bot → journalist: You are not following any case.
            Find one by a name, a court or a number, or in the list: /cases
            [All cases]
        relative: /following
        bot → relative: Подписок пока нет.
            Найдите дело по имени, суду или номеру либо откройте список: /cases
            [Все дела]
    "#]])
    .await;
}

#[tokio::test]
async fn a_case_that_goes_on_voids_what_was_asked_and_is_asked_about_anew() {
    play(expect![[r#"
        (editor reads en)
        (journalist reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (journalist follows city-2026)
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        bot → journalist: Following this case ends after 1 September.
            The case of two at the city court

            The case concluded six months ago or earlier, and no hearing is set. To be told if it goes on after all, press “Keep following”. Otherwise following ends, and the record of it is erased, as is the note on this case if there is one.
            [Keep following] [Stop following]
            [The case]
        editor: /stage city-2026 appeal
        bot → editor: STAGE: ~~case concluded~~ → appeal
            The case of two at the city court

            The case is back at an earlier stage: appeal. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: none known.
            Access: closed
            As of 25 August, 08:10 (Almaty, local time), change no. 6

            Қазақша
            ІСТІҢ САТЫСЫ: ~~іс аяқталды~~ → апелляциялық іс жүргізу
            Қалалық соттағы екі адамның ісі

            Іс алдыңғы сатыға қайтарылды: апелляциялық іс жүргізу. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 25 тамыз, 08:10 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            СТАДИЯ: ~~дело завершено~~ → апелляционное производство
            Дело двоих в городском суде

            Дело вернулось на более раннюю стадию: апелляционное производство. До вступления обвинительного приговора в законную силу каждый считается невиновным.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 25 августа, 08:10 (Алматы, местное время), изменение № 6

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: STAGE: ~~case concluded~~ → appeal
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: STAGE: ~~case concluded~~ → appeal
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → journalist: STAGE: ~~case concluded~~ → appeal
            The case of two at the city court

            The case is back at an earlier stage: appeal. Everyone is presumed innocent unless and until a conviction takes legal effect.

            Next hearing: none known.
            Access: closed
            As of 25 August, 08:11 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        journalist: [Keep following]
        bot → journalist: You already follow this case. Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: appeal

            As of 25 August, 08:11 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [For a group or channel]
        (Thu 3 Sep 2026, 10:00)
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
        editor: /stage city-2026 closed
        bot → editor: STAGE: ~~appeal~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 3 September, 10:00 (Almaty, local time), change no. 7

            Қазақша
            ІСТІҢ САТЫСЫ: ~~апелляциялық іс жүргізу~~ → іс аяқталды
            Қалалық соттағы екі адамның ісі

            Іс аяқталды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 3 қыркүйек, 10:00 (Алматы, жергілікті уақыт), 7-өзгеріс

            Русский
            СТАДИЯ: ~~апелляционное производство~~ → дело завершено
            Дело двоих в городском суде

            Дело завершено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 3 сентября, 10:00 (Алматы, местное время), изменение № 7

            Please check:
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: STAGE: ~~appeal~~ → case concluded
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: STAGE: ~~appeal~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → journalist: STAGE: ~~appeal~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 3 September, 10:01 (Almaty, local time), change no. 7
            [The case] [Stop following]
            [Calendar file]
        (Wed 2 Dec 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 2 Dec 2026, 08:10)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn a_hearing_voids_what_was_asked_until_it_is_over() {
    play(expect![[r#"
        (editor reads en)
        (journalist reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (journalist follows city-2026)
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        (Tue 26 May 2026, 10:00)
        editor: /schedule city-2026 02.06 10:00
        bot → editor: HEARING SET: Tue 2 Jun, 10:00
            The case of two at the city court

            A new hearing is set for 2 June. It begins at 10:00.

            Access: closed
            As of 26 May, 10:00 (Almaty, local time), change no. 6

            Қазақша
            СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 2 маусым, сейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            Жаңа сот отырысы 2 маусымға тағайындалды. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 26 мамыр, 10:00 (Алматы, жергілікті уақыт), 6-өзгеріс

            Русский
            НАЗНАЧЕНО ЗАСЕДАНИЕ: вт, 2 июн., 10:00
            Дело двоих в городском суде

            Новое заседание назначено на 2 июня. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 26 мая, 10:00 (Алматы, местное время), изменение № 6

            Please check:
            • the case is recorded as concluded
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: HEARING SET: Tue 2 Jun, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: HEARING SET: Tue 2 Jun, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → journalist: HEARING SET: Tue 2 Jun, 10:00
            The case of two at the city court

            A new hearing is set for 2 June. It begins at 10:00.

            Access: closed
            As of 26 May, 10:01 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: It has been sent already and cannot be taken back.
            If something in it was wrong, correct it: `/correct city-2026 6` Everyone who got it will be told what is right.
            [Correct an error]
        (Wed 27 May 2026, 08:10)
        (Wed 3 Jun 2026, 10:00)
        bot → editor: STILL ON? TODAY, 10:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 26 May, 10:01 (Almaty, local time), change no. 6
            Last checked or updated 7 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: What happened at the hearing of 2 June?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What happened at the hearing of 2 June?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: Nothing has reached me for a week

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → editor: Nothing has reached me for a week: still so 1 h later

            My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
        bot → journalist: HEARING TOMORROW: Tue 2 Jun, 10:00
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 26 May, 10:01 (Almaty, local time), change no. 6
            Last checked or updated 6 days ago.
            [The case] [Stop following]
            [Calendar file]
        bot → journalist: HEARING TODAY: Tue 2 Jun, 10:00
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 26 May, 10:01 (Almaty, local time), change no. 6
            Last checked or updated 7 days ago.
            [The case] [Stop following]
            [Calendar file]
        editor: /held city-2026#2
        bot → editor: TOOK PLACE: Tue 2 Jun, 10:00
            The case of two at the city court

            The hearing of 2 June took place.

            Next hearing: none known.
            Access: closed
            As of 3 June, 10:00 (Almaty, local time), change no. 7

            Қазақша
            ОТЫРЫС ӨТТІ: 2 маусым, сейсенбі, 10:00
            Қалалық соттағы екі адамның ісі

            2 маусымдағы отырыс өтті.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 3 маусым, 10:00 (Алматы, жергілікті уақыт), 7-өзгеріс

            Русский
            СОСТОЯЛОСЬ: вт, 2 июн., 10:00
            Дело двоих в городском суде

            Заседание 2 июня состоялось.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 3 июня, 10:00 (Алматы, местное время), изменение № 7

            Please check:
            • the case is recorded as concluded
            • no reason or source is given

            Not sent yet. 1 will be told.
            By language: English 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        bot → editor: Messages reach me again. (The trouble lasted 1 h.)
        editor: [Send]
        bot edits → editor: TOOK PLACE: Tue 2 Jun, 10:00
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: TOOK PLACE: Tue 2 Jun, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → journalist: TOOK PLACE: Tue 2 Jun, 10:00
            The case of two at the city court

            The hearing of 2 June took place.

            Next hearing: none known.
            Access: closed
            As of 3 June, 10:01 (Almaty, local time), change no. 7
            [The case] [Stop following]
            [Calendar file]
        (Tue 1 Sep 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 1 Sep 2026, 08:10)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_chose_quiet_hours_is_asked_when_they_end() {
    play(expect![[r#"
        (editor reads en)
        (journalist reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (journalist follows city-2026)
        journalist: /settings 22-11
        bot → journalist: Quiet hours: 22:00 to 11:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 11:00] [23:00 to 11:00]
            [22:00 to 10:00] [22:00 to 12:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (editor posts: /stage city-2026 closed)
        (+61 s)
        (Wed 27 May 2026, 07:50)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 10:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 11:05)
        bot, without a sound → journalist: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn in_a_group_its_administrators_answer() {
    let mut stage = stage().await;
    let set = |config: &mut Config| config.language.default = Language::En;
    stage.restart_with(set).await.unwrap();
    play_on(stage, expect![[r#"
        (editor reads en)
        (observer reads en)
        (newsroom is a supergroup of anna)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        anna in newsroom: /follow city-2026
        bot → newsroom: Every change in this case will be posted here. Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: trial (since early February 2026)

            As of 26 February, 10:01 (Almaty, local time), change no. 4
            [The case] [Stop following here]
            [Settings]
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → newsroom: STAGE: ~~trial~~ → case concluded
            The case of two at the city court

            The case has been concluded.

            Next hearing: none known.
            Access: closed
            As of 26 February, 10:02 (Almaty, local time), change no. 5
            [The case] [Stop following here]
            [Calendar file]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → newsroom: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following here]
            [The case]
        observer in newsroom: [Keep following]
        bot answers → newsroom: Only an administrator can do that here.
        anna in newsroom: [Keep following]
        bot → newsroom: This case is still followed. Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: case concluded

            As of 26 February, 10:02 (Almaty, local time), change no. 5
            Last checked or updated 90 days ago.
            [The case] [Stop following here]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        anna in newsroom: /following
        bot → newsroom: Followed here:

            The case of two at the city court
            Next hearing: none known.
            [The case of two at the city court]
    "#]])
    .await;
}
