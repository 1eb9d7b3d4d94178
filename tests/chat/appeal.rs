//! An appeal that is heard as a case of its own: whoever follows the case follows that too, is told so once, and leaves with one tap.

use expect_test::{Expect, expect};
use hearing_bot::{
    casefile::{self, CaseFile},
    config::Config,
    domain::{approval::HighRiskKind, stage::Stage},
};

use super::{is_done, play_on, stage_of};

/// The case of an appeal: its short name, its number and whether it is listed.
fn appeal(slug: &str, number: &str, listing: &str) -> CaseFile {
    let text = format!(
        r#"
slug = "{slug}"
title = {{ en = "The appeal of two", ru = "Апелляция двоих", kk = "Екі адамның апелляциясы" }}
number = "{number}"
listing = "{listing}"
as_of = "2026-02"

[court]
name = {{ en = "Regional Court", ru = "Областной суд", kk = "Облыстық сот" }}
city = {{ en = "Almaty", ru = "Алматы", kk = "Алматы" }}
zone = "Asia/Almaty"

[stage]
stage = "appeal"

[[people]]
key = "erzhanova"
name = {{ en = "Aisha Erzhanova", ru = "Айша Ержанова", kk = "Айша Ержанова" }}
role = "lawyer"

[[hearings]]
no = 1
day = 2026-03-20
time = 10:00:00
"#
    );
    casefile::read("appeal.toml", &text).unwrap()
}

/// Plays a conversation about the case of two, the one of its appeal and another that is not listed.
pub(super) async fn play(conversation: Expect) {
    let listed = appeal("city-2026-appeal", "1a-77/2026", "public");
    let unlisted = appeal("quiet-2026", "1a-78/2026", "unlisted");
    let stage = stage_of(&[listed, unlisted], &["editor", "colleague"]).await;
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn whoever_follows_a_case_follows_that_of_its_appeal_and_leaves_with_one_tap() {
    play(expect![[r#"
        (editor reads ru)
        (relative reads ru)
        (observer reads kk)
        (journalist reads en)
        (lawyer reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        (lawyer follows city-2026)
        (lawyer follows city-2026-appeal)
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Қазақша
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            English
            APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Обратите внимание:
            • не указаны ни причина, ни источник

            Дело в апелляции: Апелляция двоих (`city-2026-appeal`). Все, кто подписан на это дело, будут подписаны и на то.

            Ещё не отправлено. Получат сообщение: 4.
            По языкам: казахский 1, русский 1, английский 2. Людей: 4. Рассылка займёт около 1 секунды.
            [Отправить] [Исправить] [Не отправлять]
        editor: [Отправить]
        bot edits → editor: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде
            Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            [Отменить]
        (+61 s)
        bot edits → editor: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде
            Разослано. Получили: 4.
            Изменение № 4.
            [Исправить ошибку]
        bot → journalist: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        bot → lawyer: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        bot → observer: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            «Қалалық соттағы екі адамның ісі» бойынша апелляция бөлек, төмендегі іс ретінде қаралады. Енді оның жаңалықтары да осында келеді; қаламасаңыз, осы хабардың астындағы түймені басыңыз.

            Екі адамның апелляциясы
            Ең жақын отырыс: 20 наурыз, жұма, 10:00
            Залға кіру: белгісіз
            Істің сатысы: апелляциялық іс жүргізу

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (2-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылымнан шығу] [Іс карточкасы]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
        relative: [Отписаться]
        bot → relative: Вы отписались от этого дела.
            Апелляция двоих
            [Подписаться]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        journalist: [The case]
        bot edits → journalist: The appeal of two
            Case number: 1a-77/2026

            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal
            Court: Regional Court

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share] [Copy case number]
        journalist: /case city-2026
        bot → journalist: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Appeal: The appeal of two
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 4, Tue 24 Feb
            APPEAL: heard as a case of its own

            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
            [The appeal]
        observer: /case city-2026
        bot → observer: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Апелляция: Екі адамның апелляциясы
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Соңғы өзгерістер:
            № 4, 24 ақпан, сейсенбі
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
            [Апелляциядағы іс]
        observer: [Апелляциядағы іс]
        bot edits → observer: Екі адамның апелляциясы
            Іс нөмірі: 1a-77/2026

            Ең жақын отырыс: 20 наурыз, жұма, 10:00
            Залға кіру: белгісіз
            Істің сатысы: апелляциялық іс жүргізу
            Сот: Облыстық сот

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (2-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу] [Іс нөмірін көшіру]
        relative: /case city-2026
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Апелляция: Апелляция двоих
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Последние изменения:
            № 4, вт, 24 февр.
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
            [Дело в апелляции]
        (editor posts: /move city-2026-appeal 23.03 10:00 | says the court)
        (+61 s)
        bot edits → editor: ПЕРЕНЕСЕНО: ~~пт, 20 мар., 10:00~~ → пн, 23 мар., 10:00
            Апелляция двоих
            Разослано. Получили: 3.
            Изменение № 3.
            [Исправить ошибку]
        bot → journalist: MOVED: ~~Fri 20 Mar, 10:00~~ → Mon 23 Mar, 10:00
            The appeal of two

            The hearing will be on 23 March, not on 20 March. It begins at 10:00.
            Reported: says the court

            As of 24 February, 09:02 (Almaty, local time), change no. 3
            [The case] [Stop following]
            [Calendar file]
        bot → lawyer: MOVED: ~~Fri 20 Mar, 10:00~~ → Mon 23 Mar, 10:00
            The appeal of two

            The hearing will be on 23 March, not on 20 March. It begins at 10:00.
            Reported: says the court

            As of 24 February, 09:02 (Almaty, local time), change no. 3
            [The case] [Stop following]
            [Calendar file]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~20 наурыз, жұма, 10:00~~ → 23 наурыз, дүйсенбі, 10:00
            Екі адамның апелляциясы

            Отырыс 20 наурызда емес, 23 наурызда өтеді. Басталу уақыты: 10:00.
            Хабарланғаны: says the court (ағылшын тілінде)

            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 3-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
    "#]])
    .await;
}

#[tokio::test]
async fn in_quiet_hours_or_on_a_pause_it_is_told_when_they_end() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads en)
        (journalist reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        relative: /settings 22-8
        bot → relative: Тихие часы: с 22:00 до 08:00 (время: Алматы)
            Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.

            В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
            [с 21:00 до 08:00] [с 23:00 до 08:00]
            [с 22:00 до 07:00] [с 22:00 до 09:00]
            [Пусть срочное тоже ждёт]
            [Часовой пояс]
            [Без тихих часов]
            [Назад]
        observer: /stop
        bot → observer: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (journalist blocks the bot)
        (Tue 24 Feb 2026, 23:00)
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        observer: /following
        bot → observer: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            [The case of two at the city court]
            [The appeal of two]
        observer: [Resume]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 1.
            Waiting until their quiet hours end: 1.
            Cannot be reached: 1 (blocked the bot or gone).
            Change no. 4.
            [Correct an error]
        bot → observer: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            [The case of two at the city court]
            [The appeal of two]
        bot → observer: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        (journalist unblocks the bot)
        bot → journalist: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            [The case of two at the city court]
            [The appeal of two]
        bot → journalist: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            [The case of two at the city court]
            [The appeal of two]
        (Wed 25 Feb 2026, 08:01)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of 24 February, 23:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → journalist: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 23:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        bot → observer: HEARING TODAY: Wed 25 Feb, time not announced
            The case of two at the city court

            This hearing was not confirmed this morning.

            Court: City Court
            Access: closed

            As of 24 February, 23:01 (Almaty, local time), change no. 4
            Last checked or updated 1 day ago.
            [The case] [Stop following]
            [Calendar file]
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: ср, 25 февр., время не объявлено
            Дело двоих в городском суде

            Заседание сегодня утром не подтверждено.

            Суд: Городской суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 23:01 (Алматы, местное время), изменение № 4
            Последнее обновление: 1 день назад.

            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Дело двоих в городском суде] [Отписаться]
            [Апелляция двоих] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn an_unlisted_case_is_not_named_and_nobody_is_carried_over() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        editor: /appeal city-2026 quiet-2026
        bot → editor: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Case of the appeal: The appeal of two (`quiet-2026`). It is not on the list of cases: followers are not told its name, and nobody will follow it because of this.

            Not sent yet. 2 will be told.
            By language: Kazakh 1, Russian 1. People: 2. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        relative: /case city-2026
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Апелляция: рассматривается как отдельное дело
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Последние изменения:
            № 4, вт, 24 февр.
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        observer: /case city-2026
        bot → observer: Қалалық соттағы екі адамның ісі

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Апелляция: бөлек іс ретінде қаралады
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Соңғы өзгерістер:
            № 4, 24 ақпан, сейсенбі
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
    "#]])
    .await;
}

#[tokio::test]
async fn what_is_no_appeal_of_it_is_refused() {
    play(expect![[r#"
        (editor reads en)
        editor: /appeal
        bot → editor: /appeal: case in which the appeal is heard
            Write it like this: `/appeal case-name case-of-the-appeal`
            For example: `/appeal city-2026 city-2026-appeal`
        editor: /appeal city-2026
        bot → editor: /appeal: case in which the appeal is heard
            Write it like this: `/appeal case-name case-of-the-appeal`
            For example: `/appeal city-2026 city-2026-appeal`
        editor: /appeal city-2026 city-2026
        bot → editor: This is the same case.
            Name the one in which its appeal is heard, like this: `/appeal city-2026 city-2026-appeal`
        editor: /appeal city-2026 nonsense-1999
        bot → editor: There is no case “nonsense-1999”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        editor: /move city-2026-apeal 27.03
        bot → editor: There is no case “city-2026-apeal”. Is it one of these?
            [The case of two at the city court]
        editor: /appeal city-2026 city-2026-apeal
        bot → editor: There is no case “city-2026-apeal”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        editor: /appeal city-2026 appeal
        bot → editor: There is no case “appeal”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        editor: /appeal city-2026 1a-77/2026
        bot → editor: There is no case “1a-77/2026”. Is it one of these?
            [The appeal of two]
        editor: [The appeal of two]
        bot → editor: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Case of the appeal: The appeal of two (`city-2026-appeal`). Everybody who follows this case will follow that one too.

            Not sent yet. Nobody follows this case: nobody will be told.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: These two cases are linked already; nothing would change.
        editor: /appeal city-2026-appeal city-2026
        bot → editor: These two cases are linked already; nothing would change.
        editor: /appeal city-2026 quiet-2026 soon
        bot → editor: I do not understand what “soon” means here.
            /appeal: case in which the appeal is heard
            Write it like this: `/appeal case-name case-of-the-appeal`
            For example: `/appeal city-2026 city-2026-appeal`
        (editor reads ru)
        editor: /appeal city-2026 city-2026
        bot → editor: Это то же самое дело.
            Укажите дело, в котором рассматривается апелляция, вот так: `/appeal city-2026 city-2026-appeal`
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: Эти два дела уже связаны, ничего не изменится.
        (editor reads kk)
        editor: /appeal city-2026 city-2026
        bot → editor: Бұл — сол істің өзі.
            Апелляция қаралатын істі көрсетіңіз, мысалы: `/appeal city-2026 city-2026-appeal`
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: Бұл екі іс бұрыннан байланысты, ештеңе өзгермейді.
    "#]])
    .await;
}

#[tokio::test]
async fn within_the_undo_window_nobody_is_carried_over() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative follows city-2026)
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+30 s)
        editor: /undo
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Taken back. Nobody was told.
        (+61 s)
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
    "#]])
    .await;
}

#[tokio::test]
async fn a_link_that_was_wrong_is_told_and_follows_stay() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (journalist reads en)
        (cousin reads en)
        (relative follows city-2026)
        (observer follows city-2026)
        (journalist follows city-2026)
        (cousin follows city-2026)
        cousin: /stop
        bot → cousin: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 3.
            Paused with /stop: 1.
            Change no. 4.
            [Correct an error]
        bot → journalist: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        bot → observer: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            «Қалалық соттағы екі адамның ісі» бойынша апелляция бөлек, төмендегі іс ретінде қаралады. Енді оның жаңалықтары да осында келеді; қаламасаңыз, осы хабардың астындағы түймені басыңыз.

            Екі адамның апелляциясы
            Ең жақын отырыс: 20 наурыз, жұма, 10:00
            Залға кіру: белгісіз
            Істің сатысы: апелляциялық іс жүргізу

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (2-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылымнан шығу] [Іс карточкасы]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
        (editor posts: /correct city-2026 4 withdraw)
        (+61 s)
        bot edits → editor: CORRECTION: a case was named as that of the appeal in error
            The case of two at the city court
            Sent. Told: 3.
            Paused with /stop: 1.
            Change no. 5.
            [Correct an error]
        bot → journalist: > APPEAL: heard as a case of its own
            CORRECTION: a case was named as that of the appeal in error
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. Whoever was signed up for the wrong case still follows it: /following shows it.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        bot → observer: > АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            ТҮЗЕТУ: апелляциядағы іс қате көрсетілген
            Қалалық соттағы екі адамның ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Қате көрсетілген іске жазылым пайда болса, ол сақталады: оны /following көрсетеді.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 5-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: > АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            ИСПРАВЛЕНИЕ: дело в апелляции было указано ошибочно
            Дело двоих в городском суде

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Подписка на ошибочно указанное дело, если она появилась, остаётся: её покажет команда /following.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            [Дело двоих в городском суде]
            [Апелляция двоих]
        relative: /case city-2026
        bot → relative: Дело двоих в городском суде

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Последние изменения:
            № 5, вт, 24 февр.
            ИСПРАВЛЕНИЕ: дело в апелляции было указано ошибочно
            № 4, вт, 24 февр.
            Здесь была ошибка. Исправление: изменение № 5.
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 5
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        cousin: [Resume]
        bot → cousin: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        bot → cousin: CORRECTION: a case was named as that of the appeal in error
            The case of two at the city court

            What was reported as change no. 4 was wrong; please disregard it. Whoever was signed up for the wrong case still follows it: /following shows it.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:02 (Almaty, local time), change no. 5
            [The case] [Stop following]
            [Calendar file]
        cousin: /following
        bot → cousin: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot → cousin: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 4.
            Change no. 6.
            [Correct an error]
        bot → journalist: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:03 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        bot → observer: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:03 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:03 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /correct city-2026 6 quiet-2026)
        (+61 s)
        bot → cousin: > APPEAL: heard as a case of its own
            CORRECTION: the appeal is heard as another case
            The case of two at the city court

            What was reported as change no. 6 was wrong. Whoever was signed up for the wrong case still follows it: /following shows it. What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:04 (Almaty, local time), change no. 7
            [The case] [Stop following]
            [Calendar file]
        bot edits → editor: CORRECTION: the appeal is heard as another case
            The case of two at the city court
            Sent. Told: 4.
            Earlier messages corrected: 3.
            Change no. 7.
            [Correct an error]
        bot → journalist: > APPEAL: heard as a case of its own
            CORRECTION: the appeal is heard as another case
            The case of two at the city court

            What was reported as change no. 6 was wrong. Whoever was signed up for the wrong case still follows it: /following shows it. What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:04 (Almaty, local time), change no. 7
            [The case] [Stop following]
            [Calendar file]
        bot edits → journalist: Wrong: ~~APPEAL: heard as a case of its own~~
            CORRECTION: the appeal is heard as another case
            The case of two at the city court

            There was an error in this message; change no. 7 corrects it.
            Whoever was signed up for the wrong case still follows it: /following shows it. What happens in the appeal is told with that case, not with this one.
            [The case] [Stop following]
        bot → observer: > АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            ТҮЗЕТУ: апелляция басқа іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            6-өзгеріс туралы хабар қате болды. Қате көрсетілген іске жазылым пайда болса, ол сақталады: оны /following көрсетеді. Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 7-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
        bot edits → observer: Қате: ~~АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады~~
            ТҮЗЕТУ: апелляция басқа іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Бұл хабарда қате болды. Дұрысы 7-өзгерісте айтылған.
            Қате көрсетілген іске жазылым пайда болса, ол сақталады: оны /following көрсетеді. Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.
            [Іс карточкасы] [Жазылымнан шығу]
        bot → relative: > АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            ИСПРАВЛЕНИЕ: апелляция рассматривается как другое дело
            Дело двоих в городском суде

            Сообщение об изменении № 6 было ошибочным. Подписка на ошибочно указанное дело, если она появилась, остаётся: её покажет команда /following. О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        bot edits → relative: Ошибочно: ~~АПЕЛЛЯЦИЯ: рассматривается как отдельное дело~~
            ИСПРАВЛЕНИЕ: апелляция рассматривается как другое дело
            Дело двоих в городском суде

            В этом сообщении была ошибка. Исправление: изменение № 7.
            Подписка на ошибочно указанное дело, если она появилась, остаётся: её покажет команда /following. О ходе апелляции сообщается по тому делу, а не по этому.
            [Карточка дела] [Отписаться]
    "#]])
    .await;
}

#[tokio::test]
async fn another_editor_takes_it_back() {
    play(expect![[r#"
        (editor reads en)
        (colleague reads kk)
        (colleague follows city-2026)
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Case of the appeal: The appeal of two (`city-2026-appeal`). Everybody who follows this case will follow that one too.

            Not sent yet. 1 will be told.
            By language: Kazakh 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+30 s)
        colleague: /undo
        bot → colleague: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі
            Қайтарып алынды. Хабарды ешкім алған жоқ. Бұл өзгерісті сіз қайтарып алғаныңыз туралы авторына хабарланады.
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Another editor took your change back. No follower was told.
        bot → editor: Another editor took your change back. No follower was told.
            The case of two at the city court
            [The case]
        (+61 s)
    "#]])
    .await;
}

#[tokio::test]
async fn in_a_topic_an_administrator_leaves_with_one_tap() {
    play(expect![[r#"
        (editor reads en)
        (family is a group of anna)
        (newsroom is a supergroup of anna)
        (newsroom opens topic courts)
        anna in family: /follow city-2026
        bot → family: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Не сообщать здесь]
            [Настройки]
        anna in newsroom/courts: /follow city-2026
        bot → newsroom/courts: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Не сообщать здесь]
            [Настройки]
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → family: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Не сообщать здесь] [Карточка дела]
        bot → newsroom/courts: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Не сообщать здесь] [Карточка дела]
        boris in newsroom: [Не сообщать здесь]
        bot answers → newsroom: Здесь это может сделать только администратор.
        anna in newsroom: [Не сообщать здесь]
        bot → newsroom/courts: Об изменениях в этом деле здесь больше не сообщаю.
            Апелляция двоих
            [Сообщать здесь]
        anna in newsroom/courts: /following
        bot → newsroom/courts: Подписки здесь:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            [Дело двоих в городском суде]
        (editor posts: /move city-2026-appeal 23.03 10:00 | says the court)
        (+61 s)
        bot edits → editor: MOVED: ~~Fri 20 Mar, 10:00~~ → Mon 23 Mar, 10:00
            The appeal of two
            Sent. Told: 1.
            Change no. 3.
            [Correct an error]
        bot → family: ПЕРЕНЕСЕНО: ~~пт, 20 мар., 10:00~~ → пн, 23 мар., 10:00
            Апелляция двоих

            Заседание пройдёт 23 марта, а не 20 марта. Начало в 10:00.
            Как сообщается: says the court (на английском)

            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 3
            [Карточка дела] [Не сообщать здесь]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn no_second_editor_is_asked_for_it() {
    let listed = appeal("city-2026-appeal", "1a-77/2026", "public");
    let mut stage = stage_of(&[listed], &["editor", "colleague"]).await;
    let set = |config: &mut Config| {
        config.editors.second_for = vec![
            HighRiskKind::Verdict,
            HighRiskKind::Cancelled,
            HighRiskKind::MovedEarlier,
            HighRiskKind::Closed,
        ];
    };
    stage.restart_with(set).await.unwrap();
    let conversation = expect![[r#"
        (editor reads en)
        (colleague reads ru)
        (relative reads ru)
        (relative follows city-2026)
        editor: /appeal city-2026 city-2026-appeal
        bot → editor: APPEAL: heard as a case of its own
            The case of two at the city court

            What happens in the appeal is told with that case, not with this one.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            As of 24 February, 09:00 (Almaty, local time), change no. 4

            Қазақша
            АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады
            Қалалық соттағы екі адамның ісі

            Апелляцияның барысы осы іс бойынша емес, сол бөлек іс бойынша хабарланады.

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

            Русский
            АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
            Дело двоих в городском суде

            О ходе апелляции сообщается по тому делу, а не по этому.

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

            Please check:
            • no reason or source is given

            Case of the appeal: The appeal of two (`city-2026-appeal`). Everybody who follows this case will follow that one too.

            Not sent yet. 1 will be told.
            By language: Russian 1. People: 1. It takes about 1 second.
            [Send] [Edit] [Discard]
        editor: [Send]
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Goes out in 60 seconds. Until then only editors see it.
            [Undo]
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn of_an_appeal_that_is_over_it_is_told_that_it_is() {
    let mut closed = appeal("city-2026-appeal", "1a-77/2026", "public");
    closed.stage.as_mut().unwrap().stage = Stage::Closed;
    closed.hearings.clear();
    let stage = stage_of(&[closed], &["editor"]).await;
    let conversation = expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        (relative follows city-2026)
        (observer follows city-2026)
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 2.
            Change no. 4.
            [Correct an error]
        bot → observer: АПЕЛЛЯЦИЯ: бөлек іс ретінде қаралады

            «Қалалық соттағы екі адамның ісі» бойынша апелляция бөлек, төмендегі іс ретінде қаралады. Енді оның жаңалықтары да осында келеді; қаламасаңыз, осы хабардың астындағы түймені басыңыз.

            Екі адамның апелляциясы
            Ең жақын отырыс: мәлімет жоқ.
            Залға кіру: белгісіз
            Істің сатысы: іс аяқталды

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (1-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылымнан шығу] [Іс карточкасы]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: сведений нет.
            Доступ в зал: нет сведений
            Стадия: дело завершено

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn whoever_subscribed_to_somebody_in_it_is_not_offered_it_too() {
    let listed = appeal("city-2026-appeal", "1a-77/2026", "public");
    let mut stage = stage_of(&[], &["editor"]).await;
    let before = expect![[r#"
        (editor reads en)
        (relative reads ru)
        (relative follows city-2026)
        relative: /follow Ержанова
        bot → relative: Дела «Ержанова» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            Могу сообщить, если появится дело, в котором есть имя «Ержанова». В каком городе?
            [Все дела]
            [Алматы]
            [Любой город]
        relative: [Алматы]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Ержанова» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Пока таких дел нет.
            [Отписаться: Ержанова, Алматы]
        relative: /stop
        bot → relative: Пауза.
            Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
            [Возобновить]
    "#]];
    let meanwhile = expect![[r#"
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 0.
            Paused with /stop: 1.
            Change no. 4.
            [Correct an error]
        relative: [Возобновить]
        bot → relative: Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.

            Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00

            Подписки на имена, суды и города:
            • имя «Ержанова» (Алматы)
            [Дело двоих в городском суде]
            [Апелляция двоих]
            [Отписаться: Ержанова, Алматы]
        bot → relative: АПЕЛЛЯЦИЯ: рассматривается как отдельное дело

            Апелляция по делу «Дело двоих в городском суде» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

            Апелляция двоих
            Ближайшее заседание: пт, 20 мар., 10:00
            Доступ в зал: нет сведений
            Стадия: апелляционное производство

            Сведения из источников: февраль 2026 года (изменение № 2). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться] [Карточка дела]
        relative: [Отписаться]
        bot → relative: Вы отписались от этого дела.
            Апелляция двоих
            [Подписаться]
    "#]];
    let after = expect![[r#"
        (+1 min)
    "#]];
    for part in [before, meanwhile, after] {
        let said = stage.play(part.data()).await.unwrap();
        part.assert_eq(&said);
        stage.imports(std::slice::from_ref(&listed)).await.unwrap();
    }
    is_done(stage).await;
}
