//! `/note`: why a chat follows a case, for that chat alone.

use expect_test::{Expect, expect};
use hearing_bot::{
    casefile::{self, CaseFile},
    domain::{language::Language, note::LONGEST_NOTE},
};

use super::{appeal, is_done, play, play_in, play_on, stage, stage_of};

/// A case with the same defendant as the other one: its short name, its number and whether it is listed.
fn another(slug: &str, number: &str, listing: &str) -> CaseFile {
    let text = format!(
        r#"
slug = "{slug}"
title = {{ en = "The case of {slug}", ru = "Дело {slug}", kk = "{slug} ісі" }}
number = "{number}"
listing = "{listing}"
as_of = "2026-02"

[court]
name = {{ en = "District Court", ru = "Районный суд", kk = "Аудандық сот" }}
city = {{ en = "Almaty", ru = "Алматы", kk = "Алматы" }}
zone = "Asia/Almaty"

[[people]]
key = "asanov"
name = {{ en = "A. Asanov", ru = "А. Асанов", kk = "А. Асанов" }}
role = "defendant"

[[hearings]]
no = 1
day = 2026-03-20
"#
    );
    casefile::read("another.toml", &text).unwrap()
}

/// Plays a conversation about the case of two, another of one of them, and one that is not listed.
async fn play_with_others(conversation: Expect) {
    let listed = another("medeu-2026", "7512-26-00-1/7", "public");
    let unlisted = another("quiet-2026", "7512-26-00-1/8", "unlisted");
    let stage = stage_of(&[listed, unlisted], &["editor"]).await;
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn a_note_is_kept_shown_replaced_and_removed() {
    play(expect![[r#"
        (relative reads en)
        relative: /note
        bot → relative: /note: a note on a followed case
            Write it like this: `/note case-name | text`
            For example: `/note city-2026 | for our report on open justice`

            I show the note only in this chat: on the case card and in /following. Telegram sees it, as it sees all that you write here (/privacy). Up to 500 characters, stored encrypted, erased when you stop following the case.
        (relative follows city-2026)
        relative: /note city-2026
        bot → relative: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
        relative: /note city-2026 | my cousin is a witness
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin is a witness
            [The case] [Remove note]
        relative: /note city-2026
        bot → relative: The case of two at the city court
            Note: my cousin is a witness

            To replace it: `/note city-2026 | text`
            [The case] [Remove note]
        relative: /case city-2026
        bot → relative: The case of two at the city court
            Note: my cousin is a witness

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin is a witness
            [The case of two at the city court]
        relative: /note City-2026: my cousin, heard on the 25th
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin, heard on the 25th
            [The case] [Remove note]
        relative: /note Asanov | my cousin | still
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin | still
            [The case] [Remove note]
        relative: /start
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin | still
            [The case of two at the city court]
        relative: /note city-2026
        bot → relative: The case of two at the city court
            Note: my cousin | still

            To replace it: `/note city-2026 | text`
            [The case] [Remove note]
        relative: [Remove note]
        bot edits → relative: Note removed. Messages in this chat that show it stay until you delete them.
            The case of two at the city court
            [The case]
        relative: /note city-2026
        bot → relative: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        relative: /case city-2026
        bot → relative: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
    "#]])
    .await;
}

#[tokio::test]
async fn a_bar_in_a_note_behind_its_case_is_a_part_of_it() {
    play(expect![[r#"
        (relative reads en)
        (relative follows city-2026)
        relative: /note city-2026 my brother | call after the hearing
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my brother | call after the hearing
            [The case] [Remove note]
        relative: /note city-2026 lawyer | tel. 8701
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: lawyer | tel. 8701
            [The case] [Remove note]
        relative: /note Asanov | a | b
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: a | b
            [The case] [Remove note]
    "#]])
    .await;
}

/// Its short name is a name that others have too.
#[tokio::test]
async fn the_first_word_before_a_bar_is_the_case_only_where_that_is_followed() {
    let stage = stage_of(
        &[another("asanov", "7512-26-00-1/9", "unlisted")],
        &["editor"],
    )
    .await;
    let conversation = expect![[r#"
        (relative reads en)
        (relative follows city-2026)
        relative: /note Asanov Usenov | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        relative: /note asanov | my cousin
        bot → relative: You do not follow this case, so no note was saved.
            Follow it first, then send the note.
            The case of asanov
            [Follow]
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn the_same_in_russian() {
    play(expect![[r#"
        (relative reads ru)
        relative: /note
        bot → relative: /note: заметка к делу из подписки
            Как написать: `/note дело | текст`
            Например: `/note city-2026 | для отчёта о гласности процессов`

            Заметку я показываю только в этом чате: в карточке дела и в /following. Telegram видит её, как и всё, что вы здесь пишете (/privacy). До 500 знаков, хранится в зашифрованном виде. Когда подписка на дело прекратится, заметка будет стёрта.
        relative: /note city-2026 | брат
        bot → relative: Вы не подписаны на это дело, поэтому заметки к нему нет.
            Сначала подпишитесь, потом отправьте заметку.
            Дело двоих в городском суде
            [Подписаться]
        relative: [Подписаться]
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        relative: /заметка city-2026 | брат
        bot → relative: Такой команды нет. Может быть, вы имели в виду:
            `/note city-2026 | брат`
            [/note city-2026 | брат]
        relative: /note city-2026 | брат
        bot → relative: Заметка сохранена. Я показываю её только в этом чате.
            Дело двоих в городском суде
            Заметка: брат
            [Карточка дела] [Удалить заметку]
        relative: /note Асанов
        bot → relative: Дело двоих в городском суде
            Заметка: брат

            Как заменить: `/note city-2026 | текст`
            [Карточка дела] [Удалить заметку]
        relative: /case city-2026
        bot → relative: Дело двоих в городском суде
            Заметка: брат

            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)
            Суд: Городской суд

            Возражение: Адвокаты возражают.

            Подсудимые:
            А. Асанов: сведений о мере пресечения и об адвокате нет
            У. Усенов: сведений о мере пресечения и об адвокате нет

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Отписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Заметка: брат
            [Дело двоих в городском суде]
        relative: /note city-2026 |
        bot → relative: Заметка пустая, поэтому ничего не изменилось.

            Дело двоих в городском суде
            Заметка: брат

            Как написать: `/note city-2026 | текст`
            [Карточка дела] [Удалить заметку]
        relative: /help
        bot → relative: Что я умею
            /start: начать
            /help: что я умею
            /language: язык
            /settings: настройки: о чём, когда и как сообщать
            /cases: список дел
            /case: что известно по делу
            /hearings: предстоящие заседания
            /history: история дела
            /follow: подписаться на дело
            /unfollow: отписаться от дела
            /following: ваши подписки
            /calendar: файл для календаря с заседаниями по делам из подписки
            /timeline: хронология дела на картинке
            /share: ссылка и QR-код, чтобы поделиться делом или ботом
            /note: заметка к делу из подписки
            /stop: приостановить сообщения
            /privacy: что я храню и кто это видит
            /export: всё, что я храню об этом чате, одним файлом
            /forget: стереть всё об этом чате

            Любой другой текст я понимаю как поиск: имя, суд, номер дела.
        relative: /export
        bot → relative: Всё, что я храню об этом чате. Тот, кто прочтёт этот файл на вашем телефоне, увидит, на что вы подписаны, и ваши заметки.
            my-data.json:
            {
              "about": "Всё, что бот хранит об этом чате. Время указано по UTC; дела названы краткими именами, события — номерами в их истории. Номер чата тоже хранится, в зашифрованном виде; здесь он не повторён.",
              "format": 1,
              "made": "2026-02-24T04:00:00Z",
              "language": "ru",
              "language_chosen": false,
              "paused": false,
              "preferences": {},
              "following": [
                {
                  "case": "city-2026",
                  "told": 3
                }
              ],
              "notes": [
                {
                  "case": "city-2026",
                  "text": "брат"
                }
              ],
              "subscriptions": [],
              "waiting": [],
              "messages": [],
              "offered_choices": 0
            }
        relative: [Удалить заметку]
        bot edits → relative: Заметка удалена. Сообщения с ней в этом чате остаются, пока вы их не удалите.
            Дело двоих в городском суде
            [Карточка дела]
        relative: /note city-2026
        bot → relative: Заметки к этому делу нет.
            Дело двоих в городском суде
            Как написать: `/note city-2026 | текст`
            [Карточка дела]
        relative: /note мой брат
        bot → relative: Дела «мой брат» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            Если здесь есть и сама заметка, отделите её вертикальной чертой, например так: `/note city-2026 | для отчёта о гласности процессов`
            [Все дела]
    "#]])
    .await;
}

#[tokio::test]
async fn the_same_in_kazakh() {
    play(expect![[r#"
        (relative reads kk)
        relative: /note
        bot → relative: /note: жазылымдағы іс туралы жазба қалдыру
            Былай жазыңыз: `/note іс | мәтін`
            Мысалы: `/note city-2026 | сот процестерінің ашықтығы туралы есеп үшін`

            Жазбаны тек осы чатта, іс карточкасы мен /following тізімінде көрсетемін. Мұнда жазғаныңыздың бәрі сияқты, оны Telegram көреді (/privacy). Ұзындығы 500 таңбаға дейін, шифрланған күйде сақталады. Іске жазылым тоқтағанда, жазба да өшіріледі.
        relative: /note city-2026 | бауырым
        bot → relative: Бұл істің жаңалықтарына жазылмағансыз, сондықтан оған жазба жоқ.
            Алдымен жазылып, сосын жазбаны жіберіңіз.
            Қалалық соттағы екі адамның ісі
            [Жазылу]
        relative: [Жазылу]
        bot → relative: Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын.
            Қазіргі мәлімет:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Іс карточкасы] [Жазылымнан шығу]
            [Топқа не арнаға]
        relative: /note city-2026 | бауырым
        bot → relative: Жазба сақталды. Оны тек осы чатта көрсетемін.
            Қалалық соттағы екі адамның ісі
            Жазба: бауырым
            [Іс карточкасы] [Жазбаны өшіру]
        relative: /note Асанов
        bot → relative: Қалалық соттағы екі адамның ісі
            Жазба: бауырым

            Ауыстыру үшін: `/note city-2026 | мәтін`
            [Іс карточкасы] [Жазбаны өшіру]
        relative: /case city-2026
        bot → relative: Қалалық соттағы екі адамның ісі
            Жазба: бауырым

            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)
            Сот: Қалалық сот

            Қарсы пікір: Адвокаттар қарсы.

            Сотталушылар:
            А. Асанов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
            Ү. Үсенов: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Жазылымнан шығу]
            [Күнтізбеге] [Хронология]
            [Отырыстар] [Іс тарихы]
            [Адамдар] [Айыптар]
            [Мәлімдемелер] [Басқа істер, дереккөздер]
            [Бөлісу]
        relative: /following
        bot → relative: Жазылымыңыздағы істер:

            Қалалық соттағы екі адамның ісі
            Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
            Жазба: бауырым
            [Қалалық соттағы екі адамның ісі]
        relative: /note city-2026 |
        bot → relative: Жазба бос, сондықтан ештеңе өзгерген жоқ.

            Қалалық соттағы екі адамның ісі
            Жазба: бауырым

            Былай жазыңыз: `/note city-2026 | мәтін`
            [Іс карточкасы] [Жазбаны өшіру]
        relative: [Жазбаны өшіру]
        bot edits → relative: Жазба өшірілді. Осы чаттағы ол көрінетін хабарлар өзіңіз өшіргенше қалады.
            Қалалық соттағы екі адамның ісі
            [Іс карточкасы]
        relative: /note city-2026
        bot → relative: Бұл іс туралы жазба жоқ.
            Қалалық соттағы екі адамның ісі
            Былай жазыңыз: `/note city-2026 | мәтін`
            [Іс карточкасы]
        relative: /note менің бауырым
        bot → relative: «менің бауырым» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            Осы сөздердің ішінде жазбаның өзі де болса, оны алдынан сызықпен бөліңіз, мысалы: `/note city-2026 | сот процестерінің ашықтығы туралы есеп үшін`
            [Барлық істер]
    "#]])
    .await;
}

#[tokio::test]
async fn nobody_else_sees_a_note() {
    play(expect![[r#"
        (relative reads en)
        (journalist reads en)
        (editor reads en)
        (relative follows city-2026)
        (journalist follows city-2026)
        relative: /note city-2026 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        journalist: /case city-2026
        bot → journalist: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        journalist: /note city-2026
        bot → journalist: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
        editor: /case city-2026
        bot → editor: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Post a change]
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        journalist: /note city-2026 | for the paper
        bot → journalist: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: for the paper
            [The case] [Remove note]
        relative: /note city-2026
        bot → relative: The case of two at the city court
            Note: my cousin

            To replace it: `/note city-2026 | text`
            [The case] [Remove note]
    "#]])
    .await;
}

#[tokio::test]
async fn a_note_that_is_too_long_is_refused_and_never_cut() {
    for language in ["en", "ru", "kk"] {
        let mut stage = stage().await;
        let script = format!(
            "(relative reads {language})\n(relative follows city-2026)\nrelative: /note city-2026 | first\n"
        );
        stage.play(&script).await.unwrap();
        let command = "/note city-2026 | ";
        let longest = 4_096 - command.len();
        let written = if language == "en" { "4,078" } else { "4078" };
        for (length, written) in [(LONGEST_NOTE + 1, "501"), (longest, written)] {
            let text = "ж".repeat(length);
            let said = stage.play(&format!("relative: {command}{text}\n")).await;
            let said = said.unwrap();
            let (_, answer) = said.split_once("bot → ").unwrap();
            for part in [written, "500", ": first\n"] {
                assert!(answer.contains(part), "{part}: {answer}");
            }
            assert!(!answer.contains("жж"), "{answer}");
        }
        let whole = "ж".repeat(LONGEST_NOTE);
        let kept = format!(": {whole}\n");
        let answer = stage
            .play(&format!("relative: {command}{whole}\n"))
            .await
            .unwrap();
        assert!(answer.contains(&kept), "{answer}");
        let card = stage.play("relative: /case city-2026\n").await.unwrap();
        assert!(card.contains(&kept), "{card}");
        // In a list its beginning is enough.
        let list = stage.play("relative: /following\n").await.unwrap();
        assert!(list.contains("ж…\n") && !list.contains(&whole), "{list}");
        is_done(stage).await;
    }
}

#[tokio::test]
async fn markup_in_a_note_is_shown_as_it_was_written() {
    play(expect![[r#"
        (relative reads en)
        (relative follows city-2026)
        relative: /note city-2026 | <b>bold</b> <a href="https://a.kz">a</a> &amp; _b_ `c` [d](https://a.kz)
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: <b>bold</b> <a href="https://a.kz">a</a> &amp; _b_ `c` [d](https://a.kz)
            [The case] [Remove note]
        relative: /case city-2026
        bot → relative: The case of two at the city court
            Note: <b>bold</b> <a href="https://a.kz">a</a> &amp; _b_ `c` [d](https://a.kz)

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: <b>bold</b> <a href="https://a.kz">a</a> &amp; _b_ `c` [d](https://a.kz)
            [The case of two at the city court]
    "#]])
    .await;
}

#[tokio::test]
async fn what_cannot_be_seen_is_no_part_of_a_note() {
    let mut stage = stage().await;
    let begun = "(relative reads en)\n(relative follows city-2026)\n";
    stage.play(begun).await.unwrap();
    let note = "\u{202e}first\u{200b} \u{a0} \u{2066}second\u{2069}\u{feff} \u{2003}third";
    let said = stage
        .play(&format!("relative: /note city-2026 | {note}\n"))
        .await
        .unwrap();
    assert!(said.contains("Note: first second third\n"), "{said}");
    for nothing in [
        "",
        " \u{a0}",
        "\u{200b}\u{202e} \u{3164}",
        "\u{200d}\u{fe0f}",
    ] {
        let said = stage
            .play(&format!("relative: /note city-2026 | {nothing}\n"))
            .await
            .unwrap();
        assert!(said.contains("nothing has changed"), "{said}");
        assert!(said.contains("Note: first second third\n"), "{said}");
    }
    is_done(stage).await;
}

#[tokio::test]
async fn the_case_is_found_by_words_and_asked_for_where_that_is_not_clear() {
    play_with_others(expect![[r#"
        (relative reads en)
        (relative follows city-2026)
        # Of all cases with that name one is followed.
        relative: /note Asanov | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        relative: /note Asanov my neighbour
        bot → relative: Tap the line of the case you mean: it is copied.
            Paste it here and add your note.

            The case of two at the city court
            `/note city-2026 |`
        relative: /note Usenof | my neighbour
        bot → relative: Tap the line of the case you mean: it is copied.
            Paste it here and add your note.

            The case of two at the city court
            `/note city-2026 |`
        relative: /note cty-2026 | my cousin
        bot → relative: There is no case “cty-2026”.
            The closest names:
            [The case of two at the city court]
            [All cases]
        relative: /note nonsense | my cousin
        bot → relative: There is no case “nonsense”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /note some nonsense
        bot → relative: There is no case “some nonsense”.
            Write a name, a court or a case number, or open the list: /cases

            If the note begins somewhere in these words, put a vertical bar before it, for example: `/note city-2026 | for our report on open justice`
            [All cases]
        relative: /note 7512-26-00-1/7 | my cousin
        bot → relative: You do not follow this case, so no note was saved.
            Follow it first, then send the note.
            The case of medeu-2026
            [Follow]
        relative: /note | my cousin
        bot → relative: /note: a note on a followed case
            Write it like this: `/note case-name | text`
            For example: `/note city-2026 | for our report on open justice`

            I show the note only in this chat: on the case card and in /following. Telegram sees it, as it sees all that you write here (/privacy). Up to 500 characters, stored encrypted, erased when you stop following the case.
        (relative follows medeu-2026)
        relative: /note Asanov | my cousin
        bot → relative: Tap the line of the case you mean: it is copied.
            Paste it here and add your note.

            The case of two at the city court
            `/note city-2026 |`

            The case of medeu-2026
            `/note medeu-2026 |`
        relative: /note 7512-26-00-1/7 | my neighbour
        bot → relative: Note saved. I show it only in this chat.
            The case of medeu-2026
            Note: my neighbour
            [The case] [Remove note]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Note: my neighbour
            [The case of two at the city court]
            [The case of medeu-2026]
        relative: /unfollow city-2026
        bot → relative: You no longer follow this case.
            The case of two at the city court
            Note removed. Messages in this chat that show it stay until you delete them.
            [Follow]
        relative: /unfollow medeu-2026
        bot → relative: You no longer follow this case.
            The case of medeu-2026
            Note removed. Messages in this chat that show it stay until you delete them.
            [Follow]
        relative: /note Asanov | my cousin
        bot → relative: You do not follow a case like that. You can add notes only to cases you follow.

            Found:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of two at the city court]
            [The case of medeu-2026]
    "#]])
    .await;
}

/// Who follows it finds it by words too.
#[tokio::test]
async fn an_unlisted_case_is_named_by_its_short_name() {
    play_with_others(expect![[r#"
        (relative reads en)
        relative: /note 7512-26-00-1/8 | my cousin
        bot → relative: There is no case “7512-26-00-1/8”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /note quiet-2026 | my cousin
        bot → relative: You do not follow this case, so no note was saved.
            Follow it first, then send the note.
            The case of quiet-2026
            [Follow]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of quiet-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        relative: /note 7512-26-00-1/8 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of quiet-2026
            Note: my cousin
            [The case] [Remove note]
        relative: /case quiet-2026
        bot → relative: The case of quiet-2026
            Case number: 7512-26-00-1/8
            Note: my cousin

            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known
            Court: District Court

            The case concerns:
            A. Asanov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Alleged offences]
            [Statements] [Other cases, sources]
            [Share] [Copy case number]
    "#]])
    .await;
}

#[tokio::test]
async fn a_note_goes_with_its_follow() {
    play(expect![[r#"
        (relative reads en)
        (relative follows city-2026)
        relative: /note city-2026 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        relative: /unfollow city-2026
        bot → relative: You no longer follow this case.
            The case of two at the city court
            Note removed. Messages in this chat that show it stay until you delete them.
            [Follow]
        relative: /case city-2026
        bot → relative: The case of two at the city court

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        relative: /note city-2026
        bot → relative: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
        relative: /note city-2026 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        relative: /stop
        bot → relative: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        relative: /note city-2026
        bot → relative: The case of two at the city court
            Note: my cousin

            To replace it: `/note city-2026 | text`
            [The case] [Remove note]
        relative: /start
        bot → relative: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin
            [The case of two at the city court]
        relative: /forget
        bot → relative: Erase everything about this chat?

            I will erase all that I keep about this chat: the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here. This cannot be undone. The conversation itself stays in Telegram until you delete it there.
            [Erase everything] [Keep]
        relative: [Erase everything]
        bot edits → relative: Erased. I keep nothing about this chat any more. Goodbye.
        relative: /note city-2026
        bot → relative: You do not follow this case, so no note was saved.
            Follow it first, then send the note.
            The case of two at the city court
            [Follow]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        relative: /note city-2026
        bot → relative: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_is_let_go_of_a_closed_case_keeps_no_note() {
    play(expect![[r#"
        (editor reads en)
        (relative reads en)
        (Thu 26 Feb 2026, 10:00)
        (editor posts: /held city-2026)
        (+61 s)
        bot edits → editor: TOOK PLACE: Wed 25 Feb
            The case of two at the city court
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        (relative follows city-2026)
        relative: /note city-2026 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        (editor posts: /stage city-2026 closed)
        (+61 s)
        bot edits → editor: STAGE: ~~trial~~ → case concluded
            The case of two at the city court
            Sent. Told: 1.
            Change no. 5.
            [Correct an error]
        bot → relative: STAGE: ~~trial~~ → case concluded
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
        bot, without a sound → relative: Keep following this case?
            The case of two at the city court

            The case concluded three months ago or earlier, and no hearing is set. Without an answer nothing changes for now: I will write once more before following ends.
            [Keep following] [Stop following]
            [The case]
        relative: /note city-2026
        bot → relative: The case of two at the city court
            Note: my cousin

            To replace it: `/note city-2026 | text`
            [The case] [Remove note]
        (Tue 25 Aug 2026, 07:50)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Tue 25 Aug 2026, 08:10)
        bot → relative: Following this case ends after 1 September.
            The case of two at the city court

            The case concluded six months ago or earlier, and no hearing is set. To be told if it goes on after all, press “Keep following”. Otherwise following ends, and the record of it is erased, as is the note on this case if there is one.
            [Keep following] [Stop following]
            [The case]
        (Mon 31 Aug 2026, 10:00)
        editor: /undo
        bot → editor: There is nothing to take back.
        (Wed 2 Sep 2026, 08:10)
        relative: /note city-2026
        bot → relative: You do not follow this case, so no note was saved.
            Follow it first, then send the note.
            The case of two at the city court
            [Follow]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of two at the city court
            Next hearing: none known.
            Access: closed
            Stage: case concluded

            As of 26 February, 10:02 (Almaty, local time), change no. 5
            Last checked or updated 188 days ago.
            [The case] [Stop following]
            [For a group or channel]
        relative: /note city-2026
        bot → relative: There is no note on this case.
            The case of two at the city court
            Write it like this: `/note city-2026 | text`
            [The case]
    "#]])
    .await;
}

#[tokio::test]
async fn a_note_stays_with_the_case_for_which_it_was_written() {
    appeal::play(expect![[r#"
        (editor reads en)
        (relative reads en)
        (relative follows city-2026)
        relative: /note city-2026 | my cousin
        bot → relative: Note saved. I show it only in this chat.
            The case of two at the city court
            Note: my cousin
            [The case] [Remove note]
        (editor posts: /appeal city-2026 city-2026-appeal)
        (+61 s)
        bot edits → editor: APPEAL: heard as a case of its own
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: APPEAL: heard as a case of its own

            The appeal in “The case of two at the city court” is heard as the case below. Its news now come here too; the button under this message stops that.

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            Access: not known
            Stage: appeal

            As of February 2026, from the sources (change no. 2). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Stop following] [The case]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin

            The appeal of two
            Next hearing: Fri 20 Mar, 10:00
            [The case of two at the city court]
            [The appeal of two]
        relative: /note city-2026-appeal
        bot → relative: There is no note on this case.
            The appeal of two
            Write it like this: `/note city-2026-appeal | text`
            [The case]
        relative: /unfollow city-2026-appeal
        bot → relative: You no longer follow this case.
            The appeal of two
            [Follow]
        relative: /following
        bot → relative: You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            Note: my cousin
            [The case of two at the city court]
    "#]])
    .await;
}

#[tokio::test]
async fn the_administrators_of_a_group_keep_a_note_for_all_of_it() {
    play_in(
        Language::En,
        expect![[r#"
            (boris reads en)
            (anna reads en)
            (newsroom is a supergroup of anna)
            boris in newsroom: /note city-2026 | for the paper
            bot → newsroom: Only an administrator can do that here.
            anna in newsroom: /note
            bot → newsroom: /note: a note on a followed case
                Write it like this: `/note case-name | text`
                For example: `/note city-2026 | for our report on open justice`

                Everybody in this chat can see the note: in /following. It is kept encrypted, 500 characters at most, and is erased when the case is no longer followed here.
            anna in newsroom: /note city-2026 | for the paper
            bot → newsroom: This case is not followed here, so no note was saved.
                Press “Follow here” first, then send the note.
                The case of two at the city court
                [Follow here]
            anna in newsroom: [Follow here]
            bot → newsroom: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            anna in newsroom: /note city-2026 | for the paper
            bot → newsroom: Note saved. Everybody in this chat can see it.
                The case of two at the city court
                Note: for the paper
                [The case] [Remove note]
            anna in newsroom: /note city-2026
            bot → newsroom: The case of two at the city court
                Note: for the paper

                To replace it: `/note city-2026 | text`
                [The case] [Remove note]
            anna in newsroom: /following
            bot → newsroom: Followed here:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Note: for the paper
                [The case of two at the city court]
            anna in newsroom: /note nonsense | for the paper
            bot → newsroom: There is no case “nonsense”.
                To find a case, write to me in a private chat.
            boris in newsroom: [Remove note]
            bot answers → newsroom: Only an administrator can do that here.
            anna in newsroom: [Remove note]
            bot edits → newsroom: Note removed. Messages in this chat that show it stay until you delete them.
                The case of two at the city court
                [The case]
            anna in newsroom: /following
            bot → newsroom: Followed here:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                [The case of two at the city court]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_group_in_russian() {
    play_in(
        Language::Ru,
        expect![[r#"
            (anna reads ru)
            (newsroom is a supergroup of anna)
            anna in newsroom: /note
            bot → newsroom: /note: заметка к делу из подписки
                Как написать: `/note дело | текст`
                Например: `/note city-2026 | для отчёта о гласности процессов`

                Заметку могут видеть все в этом чате: она стоит в списке /following. До 500 знаков, хранится в зашифрованном виде. Когда подписка на дело здесь прекратится, заметка будет стёрта.
            anna in newsroom: /note city-2026 | для газеты
            bot → newsroom: Подписки на это дело здесь нет, поэтому нет и заметки.
                Сначала нажмите «Сообщать здесь», потом отправьте заметку.
                Дело двоих в городском суде
                [Сообщать здесь]
            anna in newsroom: [Сообщать здесь]
            bot → newsroom: Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Стадия: главное судебное разбирательство (с начала февраля 2026 года)

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Карточка дела] [Не сообщать здесь]
                [Настройки]
            anna in newsroom: /note city-2026 | для газеты
            bot → newsroom: Заметка сохранена. Её могут видеть все в этом чате.
                Дело двоих в городском суде
                Заметка: для газеты
                [Карточка дела] [Удалить заметку]
            anna in newsroom: /following
            bot → newsroom: Подписки здесь:

                Дело двоих в городском суде
                Ближайшее заседание: ср, 25 февр., время не объявлено
                Заметка: для газеты
                [Дело двоих в городском суде]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_group_in_kazakh() {
    play_in(
        Language::Kk,
        expect![[r#"
            (anna reads kk)
            (newsroom is a supergroup of anna)
            anna in newsroom: /note
            bot → newsroom: /note: жазылымдағы іс туралы жазба қалдыру
                Былай жазыңыз: `/note іс | мәтін`
                Мысалы: `/note city-2026 | сот процестерінің ашықтығы туралы есеп үшін`

                Жазбаны осы чаттағылардың бәрі көре алады: ол /following тізімінде тұрады. Ұзындығы 500 таңбаға дейін, шифрланған күйде сақталады. Мұнда осы іске жазылым тоқтағанда, жазба да өшіріледі.
            anna in newsroom: /note city-2026 | газет үшін
            bot → newsroom: Бұл іс мұндағы жазылымда жоқ, сондықтан жазба да жоқ.
                Алдымен «Осында хабарлау» түймесін басып, сосын жазбаны жіберіңіз.
                Қалалық соттағы екі адамның ісі
                [Осында хабарлау]
            anna in newsroom: [Осында хабарлау]
            bot → newsroom: Бұл істегі әр өзгерісті осында хабарлап отырамын. Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Осында хабарламау]
                [Баптаулар]
            anna in newsroom: /note city-2026 | газет үшін
            bot → newsroom: Жазба сақталды. Оны осы чаттағылардың бәрі көре алады.
                Қалалық соттағы екі адамның ісі
                Жазба: газет үшін
                [Іс карточкасы] [Жазбаны өшіру]
            anna in newsroom: /following
            bot → newsroom: Мұндағы жазылымдар:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Жазба: газет үшін
                [Қалалық соттағы екі адамның ісі]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn the_note_of_a_group_goes_with_it_where_it_becomes_a_supergroup() {
    play_in(
        Language::En,
        expect![[r#"
            (anna reads en)
            (newsroom is a group of anna)
            anna in newsroom: /follow city-2026
            bot → newsroom: Every change in this case will be posted here. Here is where it stands:

                The case of two at the city court
                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                Stage: trial (since early February 2026)

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following here]
                [Settings]
            anna in newsroom: /note city-2026 | for the paper
            bot → newsroom: Note saved. Everybody in this chat can see it.
                The case of two at the city court
                Note: for the paper
                [The case] [Remove note]
            (newsroom becomes a supergroup)
            anna in newsroom: /note city-2026
            bot → newsroom: The case of two at the city court
                Note: for the paper

                To replace it: `/note city-2026 | text`
                [The case] [Remove note]
        "#]],
    )
    .await;
}
