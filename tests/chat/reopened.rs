//! A case that was wrongly said to be concluded, and a case file that says more than the case: what it means for its followers.

use expect_test::{Expect, expect};
use hearing_bot::casefile;

use super::{is_done, play, stage};

#[tokio::test]
async fn a_conclusion_that_is_withdrawn_ends_nobodys_follow() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
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
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 2.
            Change no. 5.
            [Correct an error]
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
        (Wed 27 May 2026, 10:00)
        (editor posts: /correct city-2026 5 withdraw)
        (+61 s)
        bot edits → editor: CORRECTION, STAGE: trial, not “case concluded”
            The case of two at the city court
            Sent. Told: 2.
            Change no. 6.
            [Correct an error]
        bot → observer: ТҮЗЕТУ, ІС САТЫСЫ: басты сот талқылауы (қате: іс аяқталды)
            Қалалық соттағы екі адамның ісі

            5-өзгеріс туралы хабар қате болды, оны ескермеңіз. Қате: іс аяқталды. Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері).

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 27 мамыр, 10:01 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: ИСПРАВЛЕНИЕ, СТАДИЯ: главное судебное разбирательство, а не «дело завершено»
            Дело двоих в городском суде

            Сообщение об изменении № 5 было ошибочным, не учитывайте его. Ошибочно: дело завершено. Стадия дела: главное судебное разбирательство (с начала февраля 2026 года).

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 27 мая, 10:01 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        # The question is void, and an answer to it changes nothing.
        relative: [Оставить подписку]
        bot → relative: Вы уже подписаны на это дело. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Данные на 27 мая, 10:01 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        (Fri 4 Sep 2026, 10:00)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: сведений нет.
            [Дело двоих в городском суде]
        observer: /following
        bot → observer: Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: мәлімет жоқ.
            [Қалалық соттағы екі адамның ісі]
        # When it is concluded after all, they are asked anew.
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 2.
            Change no. 7.
            [Correct an error]
        bot → observer: ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → іс аяқталды
            Қалалық соттағы екі адамның ісі

            Іс аяқталды.

            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: жабық
            Соңғы дерек: 4 қыркүйек, 10:01 (Алматы, жергілікті уақыт), 7-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            Дело двоих в городском суде

            Дело завершено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 4 сентября, 10:01 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        (Thu 3 Dec 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Thu 3 Dec 2026, 08:10)
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
    "#]])
    .await;
}

/// Plays a conversation in which `# its file is brought in again` says that the case goes on, with a hearing in April.
async fn play_with_its_file(conversation: Expect) {
    let mut stage = stage().await;
    let script = conversation.data();
    let again = "# its file is brought in again\n";
    let at = script.find(again).unwrap() + again.len();
    let (before, after) = script.split_at(at);
    let mut said = stage.play(before).await.unwrap();
    let file = include_str!("city-2026.toml").replace(r#"stage = "trial""#, r#"stage = "appeal""#)
        + "\n[[hearings]]\nno = 2\nday = 2026-04-20\n";
    let file = casefile::read("city-2026.toml", &file).unwrap();
    stage.imports(&[file]).await.unwrap();
    said += &stage.play(after).await.unwrap();
    is_done(stage).await;
    conversation.assert_eq(&said);
}

/// What has changed since is for an editor to say: a file says what a case is, not what becomes of it.
#[tokio::test]
async fn a_case_file_that_is_brought_in_again_does_not_open_a_closed_case() {
    play_with_its_file(expect![[r#"
        (editor reads en)
        (journalist reads ru)
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
        bot → journalist: СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            Дело двоих в городском суде

            Дело завершено.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 26 февраля, 10:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        (Mon 2 Mar 2026, 10:00)
        # its file is brought in again
        journalist: /case city-2026
        bot → journalist: Дело двоих в городском суде

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Стадия: дело завершено
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Кого касается дело:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Последние изменения:
            № 5, чт, 26 февр.
            СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
            № 4, чт, 26 февр.
            СОСТОЯЛОСЬ: ср, 25 февр.

            Данные на 26 февраля, 10:02 (Алматы, местное время), изменение № 5
            Последнее обновление: 4 дня назад.
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        (Wed 27 May 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 27 May 2026, 08:10)
        bot, without a sound → journalist: Оставить подписку на это дело?
            Дело двоих в городском суде

            Дело завершено три месяца назад или раньше, заседаний не назначено. Если не отвечать, пока ничего не изменится: прежде чем подписка закончится, я напишу ещё раз.
            [Оставить подписку] [Отписаться]
            [Карточка дела]
    "#]])
    .await;
}
