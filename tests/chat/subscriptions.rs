//! Subscriptions to a person, a court or a city: told of new cases and their hearings, and of nothing else.

use expect_test::{Expect, expect};
use hearing_bot::{
    casefile::{self, CaseFile},
    demo::stage::DemoStage,
};

use super::{is_done, stage};

/// A case that is imported later: its short name, and its city in three languages.
fn file(slug: &str, city: [&str; 3], listing: &str) -> CaseFile {
    let [en, ru, kk] = city;
    let text = format!(
        r#"
slug = "{slug}"
title = {{ en = "The case of {slug}", ru = "Дело {slug}", kk = "{slug} ісі" }}
listing = "{listing}"
as_of = "2026-02"

[court]
name = {{ en = "District Court", ru = "Районный суд", kk = "Аудандық сот" }}
city = {{ en = "{en}", ru = "{ru}", kk = "{kk}" }}
zone = "Asia/Almaty"

[[people]]
key = "omarov"
name = {{ en = "B. Omarov", ru = "Б. Омаров", kk = "Б. Омаров" }}
role = "defendant"

[[people]]
key = "balgabaeva"
name = {{ en = "Aigul Balgabaeva", ru = "Айгуль Балгабаева", kk = "Айгүл Балғабаева" }}
role = "lawyer"
lawyer_for = ["omarov"]

[[hearings]]
no = 1
day = 2026-03-20
"#
    );
    casefile::read("new.toml", &text).unwrap()
}

const ALMATY: [&str; 3] = ["Almaty", "Алматы", "Алматы"];
const ASTANA: [&str; 3] = ["Astana", "Астана", "Астана"];

/// Plays a conversation in which `# imported: name` brings in a case of a district court; `name in Astana` and `name, unlisted`
/// say more of it, `name without the lawyer` less.
async fn play(conversation: Expect) {
    play_on(stage().await, conversation).await;
}

async fn play_on(mut stage: DemoStage, conversation: Expect) {
    let mut said = String::new();
    let mut part = String::new();
    let script = conversation.data().to_owned();
    for line in script.split_inclusive('\n') {
        part += line;
        if let Some(imported) = line.trim().strip_prefix("# imported: ") {
            said += &stage.play(&part).await.unwrap();
            part.clear();
            stage.imports(&[described(imported)]).await.unwrap();
        }
    }
    said += &stage.play(&part).await.unwrap();
    is_done(stage).await;
    conversation.assert_eq(&said);
}

fn described(text: &str) -> CaseFile {
    let (slug, more) = text.split_at(text.find([',', ' ']).unwrap_or(text.len()));
    let city = if more.contains("in Astana") {
        ASTANA
    } else {
        ALMATY
    };
    let listing = if more.contains("unlisted") {
        "unlisted"
    } else {
        "public"
    };
    let mut file = file(slug, city, listing);
    if more.contains("without the lawyer") {
        file.people
            .retain(|person| person.key.as_str() != "balgabaeva");
    }
    file
}

#[tokio::test]
async fn whoever_asks_for_a_name_is_offered_the_first_case_with_it() {
    play(expect![[r#"
        (relative reads ru)
        (observer reads kk)
        (journalist reads en)
        relative: /follow Балгабаева
        bot → relative: Дела «Балгабаева» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            Могу сообщить, если появится дело, в котором есть имя «Балгабаева». В каком городе?
            [Все дела]
            [Алматы]
            [Любой город]
        relative: [Алматы]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Балгабаева» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Пока таких дел нет.
            [Отписаться: Балгабаева, Алматы]
        relative: [Алматы]
        bot → relative: Такая подписка здесь уже есть:
            • имя «Балгабаева» (Алматы)

            Пока таких дел нет.
            [Отписаться: Балгабаева, Алматы]
        observer: /follow Балғабаева
        bot → observer: «Балғабаева» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            «Балғабаева» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
            [Барлық істер]
            [Алматы]
            [Кез келген қала]
        observer: [Кез келген қала]
        bot → observer: Мына жазылым бойынша жаңа істерді осында хабарлап отырамын:
            • «Балғабаева» есімі (кез келген қала)
            Ондай іс бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын; бәрін біліп отыру үшін сол істің жаңалықтарына жазылыңыз.
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.

            Әзірге ондай іс жоқ.
            [Жазылымнан шығу: Балғабаева, кез…]
        journalist: /follow Balgabayeva
        bot → journalist: There is no case “Balgabayeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabayeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        journalist: [Almaty]
        bot → journalist: You will be told here of new cases by this subscription:
            • name “Balgabayeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabayeva, Almaty]
        relative: /following
        bot → relative: Подписки на имена, суды и города:
            • имя «Балгабаева» (Алматы)
            [Отписаться: Балгабаева, Алматы]
        # imported: medeu-2026
        (+1 min)
        bot → journalist: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabayeva” (Almaty)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabayeva, Almaty]
        bot → observer: ІС ТАБЫЛДЫ

            medeu-2026 ісі
            Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
            Залға кіру: белгісіз
            Істің сатысы: белгісіз

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (1-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.

            Жазылым бойынша: «Балғабаева» есімі (кез келген қала)
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балғабаева, кез…]
        bot → relative: НАШЛОСЬ ДЕЛО

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.

            По подписке: имя «Балгабаева» (Алматы)
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Балгабаева, Алматы]
        relative: [Подписаться на дело]
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        relative: /following
        bot → relative: Вы подписаны на дела:

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено

            Подписки на имена, суды и города:
            • имя «Балгабаева» (Алматы)
            [Дело medeu-2026]
            [Отписаться: Балгабаева, Алматы]
        # It is offered once.
        # imported: medeu-2026
        (+1 h)
    "#]])
    .await;
}

#[tokio::test]
async fn new_and_moved_hearings_are_told_and_nothing_else() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        relative: /follow Балгабаева
        bot → relative: Дела «Балгабаева» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            Могу сообщить, если появится дело, в котором есть имя «Балгабаева». В каком городе?
            [Все дела]
            [Алматы]
            [Любой город]
        relative: [Алматы]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Балгабаева» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Пока таких дел нет.
            [Отписаться: Балгабаева, Алматы]
        observer: /follow Балгабаева
        bot → observer: «Балгабаева» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            «Балгабаева» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
            [Барлық істер]
            [Алматы]
            [Кез келген қала]
        observer: [Алматы]
        bot → observer: Мына жазылым бойынша жаңа істерді осында хабарлап отырамын:
            • «Балгабаева» есімі (Алматы)
            Ондай іс бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын; бәрін біліп отыру үшін сол істің жаңалықтарына жазылыңыз.
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.

            Әзірге ондай іс жоқ.
            [Жазылымнан шығу: Балгабаева, Алматы]
        # imported: medeu-2026
        (+1 min)
        bot → observer: ІС ТАБЫЛДЫ

            medeu-2026 ісі
            Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
            Залға кіру: белгісіз
            Істің сатысы: белгісіз

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (1-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: НАШЛОСЬ ДЕЛО

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.

            По подписке: имя «Балгабаева» (Алматы)
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Балгабаева, Алматы]
        (editor posts: /move medeu-2026 19.03 10:00 | the judge is ill)
        (+2 min)
        bot edits → editor: MOVED EARLIER: ~~Fri 20 Mar~~ → Thu 19 Mar, 10:00
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 2.
            [Correct an error]
        bot → observer: ЕРТЕРЕК БОЛАДЫ: ~~20 наурыз, жұма~~ → 19 наурыз, бейсенбі, 10:00
            medeu-2026 ісі

            Отырыс бұрын хабарланғаннан ертерек өтеді: 20 наурызда емес, 19 наурызда. Басталу уақыты: 10:00.
            Хабарланғаны: the judge is ill (ағылшын тілінде)

            Соңғы дерек: 24 ақпан, 09:02 (Алматы, жергілікті уақыт), 2-өзгеріс

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: БУДЕТ РАНЬШЕ: ~~пт, 20 мар.~~ → чт, 19 мар., 10:00
            Дело medeu-2026

            Заседание пройдёт раньше, чем объявлялось: 19 марта, а не 20 марта. Начало в 10:00.
            Как сообщается: the judge is ill (на английском)

            Данные на 24 февраля, 09:02 (Алматы, местное время), изменение № 2

            По подписке: имя «Балгабаева» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Балгабаева, Алматы]
        (editor posts: /access medeu-2026 closed)
        (+2 min)
        bot edits → editor: ACCESS: ~~not known~~ → closed
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 3.
            [Correct an error]
        (editor posts: /adjourn medeu-2026 26.03 | at the request of the lawyer)
        (+2 min)
        bot edits → editor: ADJOURNED: ~~Thu 19 Mar, 10:00~~ → Thu 26 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        bot → observer: ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~19 нау., бс, 10:00~~ → 26 нау., бс, уақыты хабарланбаған
            medeu-2026 ісі

            19 наурыздағы отырыс 26 наурызға қалдырылды. Уақыты әлі хабарланған жоқ.
            Хабарланғаны: at the request of the lawyer (ағылшын тілінде)

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:06 (Алматы, жергілікті уақыт), 4-өзгеріс

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: ОТЛОЖЕНО: ~~чт, 19 мар., 10:00~~ → чт, 26 мар., время не объявлено
            Дело medeu-2026

            Заседание 19 марта отложено на 26 марта. Время пока не объявлено.
            Как сообщается: at the request of the lawyer (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:06 (Алматы, местное время), изменение № 4

            По подписке: имя «Балгабаева» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Балгабаева, Алматы]
        (editor posts: /correct medeu-2026 4 24.03)
        (+2 min)
        bot edits → editor: CORRECTION: Tue 24 Mar, time not announced (not Thu 26 Mar)
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        bot → observer: ТҮЗЕТУ: 24 наурыз, сейсенбі, уақыты хабарланбаған (қате: 26 наурыз, бейсенбі)
            medeu-2026 ісі

            4-өзгерісте қате көрсетілген: 26 наурыз, бейсенбі, уақыты хабарланбаған. Дұрысы: 24 наурыз, сейсенбі, уақыты хабарланбаған.

            Ең жақын отырыс: 24 наурыз, сейсенбі, уақыты хабарланбаған
            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:08 (Алматы, жергілікті уақыт), 5-өзгеріс

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: ИСПРАВЛЕНИЕ: вт, 24 мар., время не объявлено (а не чт, 26 мар.)
            Дело medeu-2026

            В изменении № 4 было указано неверно: чт, 26 мар., время не объявлено. Правильно: вт, 24 мар., время не объявлено.

            Ближайшее заседание: вт, 24 мар., время не объявлено
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:08 (Алматы, местное время), изменение № 5

            По подписке: имя «Балгабаева» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Балгабаева, Алматы]
        # Who follows the case is told as they are told, and not twice.
        relative: [Подписаться на дело]
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело medeu-2026
            Ближайшее заседание: вт, 24 мар., время не объявлено
            Доступ в зал: закрыт
            Стадия: неизвестна

            Данные на 24 февраля, 09:08 (Алматы, местное время), изменение № 5
            [Карточка дела] [Отписаться]
            [Для группы или канала]
        (editor posts: /move medeu-2026 27.03)
        (+2 min)
        bot edits → editor: MOVED: ~~Tue 24 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026
            Sent. Told: 1.
            Change no. 6.
            [Correct an error]
        bot → observer: КҮНІ АУЫСТЫРЫЛДЫ: ~~24 наурыз, сейсенбі~~ → 27 наурыз, жұма, уақыты хабарланбаған
            medeu-2026 ісі

            Отырыс 24 наурызда емес, 27 наурызда өтеді. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:10 (Алматы, жергілікті уақыт), 6-өзгеріс

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: ПЕРЕНЕСЕНО: ~~вт, 24 мар.~~ → пт, 27 мар., время не объявлено
            Дело medeu-2026

            Заседание пройдёт 27 марта, а не 24 марта. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:10 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /cancel medeu-2026)
        (+2 min)
        bot edits → editor: CANCELLED: ~~Fri 27 Mar~~
            The case of medeu-2026
            Sent. Told: 1.
            Change no. 7.
            [Correct an error]
        bot → relative: НЕ СОСТОИТСЯ: ~~пт, 27 мар.~~
            Дело medeu-2026

            Заседание 27 марта не состоится.

            Ближайшее заседание: сведений нет.
            Доступ в зал: закрыт
            Данные на 24 февраля, 09:12 (Алматы, местное время), изменение № 7
            [Карточка дела] [Отписаться]
            [В календарь]
        (editor posts: /schedule medeu-2026 02.03 10:00)
        (+2 min)
        bot edits → editor: HEARING SET: Mon 2 Mar, 10:00
            The case of medeu-2026
            Sent. Told: 1.
            Change no. 8.
            [Correct an error]
        bot → observer: СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: 2 наурыз, дүйсенбі, 10:00
            medeu-2026 ісі

            Жаңа сот отырысы 2 наурызға тағайындалды. Басталу уақыты: 10:00.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:14 (Алматы, жергілікті уақыт), 8-өзгеріс

            Жазылым бойынша: «Балгабаева» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Балгабаева, Алматы]
        bot → relative: НАЗНАЧЕНО ЗАСЕДАНИЕ: пн, 2 мар., 10:00
            Дело medeu-2026

            Новое заседание назначено на 2 марта. Начало в 10:00.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:14 (Алматы, местное время), изменение № 8
            [Карточка дела] [Отписаться]
            [В календарь]
        # There are no reminders for who follows no case.
        (Mon 2 Mar 2026, 12:00)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: What happened at the hearing of 25 February?
            The case of two at the city court
            [It took place]
            [Continues, the date is known]
            [Adjourned, no date]
            [It did not take place]
            [Not known yet]
        bot → editor: STILL ON? TODAY, 10:00
            The case of medeu-2026

            Court: District Court
            Access: closed

            As of 24 February, 09:14 (Almaty, local time), change no. 8
            Last checked or updated 6 days ago.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: ЗАСЕДАНИЕ ЗАВТРА: пн, 2 мар., 10:00
            Дело medeu-2026

            Суд: Районный суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:14 (Алматы, местное время), изменение № 8
            Последнее обновление: 5 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → relative: ЗАСЕДАНИЕ СЕГОДНЯ: пн, 2 мар., 10:00
            Дело medeu-2026

            Заседание сегодня утром не подтверждено.

            Суд: Районный суд
            Доступ в зал: закрыт

            Данные на 24 февраля, 09:14 (Алматы, местное время), изменение № 8
            Последнее обновление: 6 дней назад.
            [Карточка дела] [Отписаться]
            [В календарь]
    "#]])
    .await;
}

#[tokio::test]
async fn a_date_that_was_moved_before_it_was_told_is_not_told() {
    play(expect![[r#"
        (editor reads en)
        (relative reads en)
        relative: /follow Balgabaeva
        bot → relative: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        # imported: medeu-2026
        (+1 min)
        bot → relative: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (Almaty)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, Almaty]
        relative: /settings
        bot → relative: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Quiet hours]
        bot edits → relative: Quiet hours: none

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00]
            [23:00 to 07:00]
            [21:00 to 09:00]
            [Back]
        relative: [22:00 to 08:00]
        bot edits → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /move medeu-2026 26.03)
        (+5 min)
        bot edits → editor: MOVED: ~~Fri 20 Mar~~ → Thu 26 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 2.
            [Correct an error]
        (editor posts: /move medeu-2026 27.03)
        (Wed 25 Feb 2026, 08:01)
        bot edits → editor: MOVED: ~~Thu 26 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 3.
            [Correct an error]
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: MOVED: ~~Thu 26 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026

            The hearing will be on 27 March, not on 26 March. No time has been announced yet.

            As of 24 February, 22:36 (Almaty, local time), change no. 3

            By subscription: name “Balgabaeva” (Almaty)
            By subscription only new and moved hearings are told; to be told of everything, follow the case.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, Almaty]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_follows_no_more_is_told_by_their_subscription_what_waited_until_morning() {
    play(expect![[r#"
        (editor reads en)
        (relative reads en)
        # imported: medeu-2026
        relative: /follow Balgabaeva
        bot → relative: Found:

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of medeu-2026]
            [Subscribe: Aigul Balgabaeva, Almaty]
        relative: [Subscribe: Aigul Balgabaeva, Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Aigul Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            Such cases now: 1

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of medeu-2026] [Follow]
            [Unsubscribe: Aigul Balgabaeva, Almaty]
        relative: [Follow]
        bot → relative: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        relative: /settings
        bot → relative: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Quiet hours]
        bot edits → relative: Quiet hours: none

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00]
            [23:00 to 07:00]
            [21:00 to 09:00]
            [Back]
        relative: [22:00 to 08:00]
        bot edits → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /move medeu-2026 27.03)
        (+5 min)
        bot edits → editor: MOVED: ~~Fri 20 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 2.
            [Correct an error]
        relative: /unfollow medeu-2026
        bot → relative: You no longer follow this case.
            The case of medeu-2026
            [Follow]
        (Wed 25 Feb 2026, 08:01)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        bot → relative: MOVED: ~~Fri 20 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026

            The hearing will be on 27 March, not on 20 March. No time has been announced yet.

            As of 24 February, 22:31 (Almaty, local time), change no. 2

            By subscription: name “Aigul Balgabaeva” (Almaty)
            By subscription only new and moved hearings are told; to be told of everything, follow the case.
            [Follow] [The case]
            [Unsubscribe: Aigul Balgabaeva, Almaty]
    "#]])
    .await;
}

#[tokio::test]
async fn a_hearing_that_was_wrongly_said_to_be_off_is_told_to_be_on() {
    play(expect![[r#"
        (editor reads en)
        (relative reads ru)
        (observer reads kk)
        relative: /follow Balgabaeva
        bot → relative: Дела «Balgabaeva» нет.
            Напишите имя, суд или номер дела либо откройте список: /cases

            Могу сообщить, если появится дело, в котором есть имя «Balgabaeva». В каком городе?
            [Все дела]
            [Алматы]
            [Любой город]
        relative: [Алматы]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Balgabaeva» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Пока таких дел нет.
            [Отписаться: Balgabaeva, Алматы]
        observer: /follow Balgabaeva
        bot → observer: «Balgabaeva» деген іс жоқ.
            Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            «Balgabaeva» есімі бар іс пайда болса, хабарлай аламын. Қай қалада?
            [Барлық істер]
            [Алматы]
            [Кез келген қала]
        observer: [Алматы]
        bot → observer: Мына жазылым бойынша жаңа істерді осында хабарлап отырамын:
            • «Balgabaeva» есімі (Алматы)
            Ондай іс бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын; бәрін біліп отыру үшін сол істің жаңалықтарына жазылыңыз.
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.

            Әзірге ондай іс жоқ.
            [Жазылымнан шығу: Balgabaeva, Алматы]
        # imported: medeu-2026
        (+1 min)
        bot → observer: ІС ТАБЫЛДЫ

            medeu-2026 ісі
            Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
            Залға кіру: белгісіз
            Істің сатысы: белгісіз

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (1-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.

            Жазылым бойынша: «Balgabaeva» есімі (Алматы)
            Есімнің өзі адамның істе кім екенін білдірмейді; бұл аты-жөні бірдей басқа адам болуы да мүмкін.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Balgabaeva, Алматы]
        bot → relative: НАШЛОСЬ ДЕЛО

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.

            По подписке: имя «Balgabaeva» (Алматы)
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Balgabaeva, Алматы]
        (editor posts: /cancel medeu-2026)
        (+2 min)
        bot edits → editor: CANCELLED: ~~Fri 20 Mar~~
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 2.
            [Correct an error]
        (editor posts: /correct medeu-2026 2 withdraw)
        (+2 min)
        bot edits → editor: CORRECTION: hearing will take place: Fri 20 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 3.
            [Correct an error]
        bot → observer: ТҮЗЕТУ: отырыс болады: 20 наурыз, жұма, уақыты хабарланбаған
            medeu-2026 ісі

            2-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 20 наурыз, жұма, уақыты хабарланбаған.

            Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:04 (Алматы, жергілікті уақыт), 3-өзгеріс

            Жазылым бойынша: «Balgabaeva» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Balgabaeva, Алматы]
        bot → relative: ИСПРАВЛЕНИЕ: заседание состоится: пт, 20 мар., время не объявлено
            Дело medeu-2026

            Сообщение об изменении № 2 было ошибочным, не учитывайте его. Заседание состоится: пт, 20 мар., время не объявлено.

            Ближайшее заседание: пт, 20 мар., время не объявлено
            Данные на 24 февраля, 09:04 (Алматы, местное время), изменение № 3

            По подписке: имя «Balgabaeva» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Balgabaeva, Алматы]
        (editor posts: /adjourn medeu-2026 27.03)
        (+2 min)
        bot edits → editor: ADJOURNED: ~~Fri 20 Mar~~ → Fri 27 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 4.
            [Correct an error]
        bot → observer: ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~20 наурыз, жұма~~ → 27 наурыз, жұма, уақыты хабарланбаған
            medeu-2026 ісі

            20 наурыздағы отырыс 27 наурызға қалдырылды. Уақыты әлі хабарланған жоқ.

            Соңғы дерек: 24 ақпан, 09:06 (Алматы, жергілікті уақыт), 4-өзгеріс

            Жазылым бойынша: «Balgabaeva» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Balgabaeva, Алматы]
        bot → relative: ОТЛОЖЕНО: ~~пт, 20 мар.~~ → пт, 27 мар., время не объявлено
            Дело medeu-2026

            Заседание 20 марта отложено на 27 марта. Время пока не объявлено.

            Данные на 24 февраля, 09:06 (Алматы, местное время), изменение № 4

            По подписке: имя «Balgabaeva» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Balgabaeva, Алматы]
        (editor posts: /correct medeu-2026 4 withdraw)
        (+2 min)
        bot edits → editor: CORRECTION: Fri 20 Mar, time not announced (not Fri 27 Mar)
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 5.
            [Correct an error]
        bot → observer: ТҮЗЕТУ: 20 наурыз, жұма, уақыты хабарланбаған (қате: 27 наурыз, жұма)
            medeu-2026 ісі

            4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 20 наурыз, жұма, уақыты хабарланбаған.

            Ең жақын отырыс: 20 наурыз, жұма, уақыты хабарланбаған
            Соңғы дерек: 24 ақпан, 09:08 (Алматы, жергілікті уақыт), 5-өзгеріс

            Жазылым бойынша: «Balgabaeva» есімі (Алматы)
            Мұндай жазылым бойынша тек отырыстың тағайындалғанын не күні ауысқанын хабарлаймын. Бәрін біліп отыру үшін осы істің жаңалықтарына жазылыңыз.
            [Іс жаңалықтарына жазылу] [Іс карточкасы]
            [Жазылымнан шығу: Balgabaeva, Алматы]
        bot → relative: ИСПРАВЛЕНИЕ: пт, 20 мар., время не объявлено (а не пт, 27 мар.)
            Дело medeu-2026

            Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: пт, 20 мар., время не объявлено.

            Ближайшее заседание: пт, 20 мар., время не объявлено
            Данные на 24 февраля, 09:08 (Алматы, местное время), изменение № 5

            По подписке: имя «Balgabaeva» (Алматы)
            По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Balgabaeva, Алматы]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_paused_is_told_when_they_are_back_which_dates_are_new() {
    play(expect![[r#"
        (editor reads en)
        (relative reads en)
        relative: /follow Balgabaeva
        bot → relative: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        # imported: medeu-2026
        (+1 min)
        bot → relative: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (Almaty)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, Almaty]
        relative: /settings
        bot → relative: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Quiet hours]
        bot edits → relative: Quiet hours: none

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00]
            [23:00 to 07:00]
            [21:00 to 09:00]
            [Back]
        relative: [22:00 to 08:00]
        bot edits → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        (Tue 24 Feb 2026, 22:30)
        (editor posts: /schedule medeu-2026 25.03)
        (+5 min)
        bot edits → editor: HEARING SET: Wed 25 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 2.
            [Correct an error]
        relative: /stop
        bot → relative: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (editor posts: /move medeu-2026 26.03)
        (+5 min)
        bot edits → editor: MOVED: ~~Fri 20 Mar~~ → Thu 26 Mar, time not announced
            The case of medeu-2026
            Recorded. There was nobody to tell.
            Change no. 3.
            [Correct an error]
        (Wed 25 Feb 2026, 12:00)
        bot → editor: STILL ON? TODAY, time not announced
            The case of two at the city court

            Court: City Court
            Access: closed

            As of February 2026, from the sources (change no. 3). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Still on]
            [Another date]
            [Another time]
            [Cancelled]
            [Not known yet]
        relative: [Resume]
        bot → relative: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            Subscriptions to names, courts and cities:
            • name “Balgabaeva” (Almaty)
            [Unsubscribe: Balgabaeva, Almaty]
        bot → relative: MOVED: ~~Fri 20 Mar~~ → Thu 26 Mar, time not announced
            The case of medeu-2026

            The hearing will be on 26 March, not on 20 March. No time has been announced yet.

            Next hearing: Wed 25 Mar, time not announced
            As of 24 February, 22:36 (Almaty, local time), change no. 3

            By subscription: name “Balgabaeva” (Almaty)
            By subscription only new and moved hearings are told; to be told of everything, follow the case.

            HEARING SET: Wed 25 Mar, time not announced
            The case of medeu-2026

            A new hearing is set for 25 March. No time has been announced yet.

            As of 24 February, 22:36 (Almaty, local time), change no. 3

            By subscription: name “Balgabaeva” (Almaty)
            By subscription only new and moved hearings are told; to be told of everything, follow the case.
            [The case of medeu-2026] [Follow]
            [Unsubscribe: Balgabaeva, Almaty]
        (+1 min)
    "#]])
    .await;
}

#[tokio::test]
async fn somebody_or_something_in_a_case_can_be_subscribed_to_there() {
    play(expect![[r#"
        (relative reads en)
        # imported: medeu-2026
        relative: /case medeu-2026
        bot → relative: The case of medeu-2026

            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known
            Court: District Court

            The case concerns:
            B. Omarov: measure of restraint not known; lawyer: Aigul Balgabaeva

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Alleged offences]
            [Statements] [Other cases, sources]
            [Share]
        relative: [People]
        bot edits → relative: The case of medeu-2026
            People

            B. Omarov, person concerned
            Measure of restraint: not known
            Lawyer: Aigul Balgabaeva
            Not known: age, home town, occupation, background

            Aigul Balgabaeva, lawyer
            Lawyer for: B. Omarov

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Subscribe to a name, court, city]
            [The case]
        relative: [Subscribe to a name, court, city]
        bot → relative: Which new cases do you want to be told of here?
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Subscribe: B. Omarov, Almaty]
            [Subscribe: Aigul Balgabaeva, Almaty]
            [Subscribe: District Court, Almaty]
            [Subscribe: Almaty]
        relative: [Subscribe: Aigul Balgabaeva, Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Aigul Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            Such cases now: 1

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of medeu-2026] [Follow]
            [Unsubscribe: Aigul Balgabaeva, Almaty]
        relative: [Subscribe: District Court, Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • District Court (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.

            Such cases now: 1

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of medeu-2026] [Follow]
            [Unsubscribe: District Court, Almaty]
        relative: [Subscribe: Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • Almaty, all courts
            Of such a case only new and moved hearings are told; to be told of everything, follow it.

            Such cases now: 2

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            [The case of two at the city court] [Follow]
            [The case of medeu-2026] [Follow]
            [Unsubscribe: Almaty]
        relative: /following
        bot → relative: Subscriptions to names, courts and cities:
            • name “Aigul Balgabaeva” (Almaty)
            • District Court (Almaty)
            • Almaty, all courts
            [Unsubscribe: Aigul Balgabaeva, Almaty]
            [Unsubscribe: District Court, Almaty]
            [Unsubscribe: Almaty]
        # Three subscriptions find it, and it is offered once.
        # imported: bostandyk-2026
        (+1 min)
        bot → relative: CASE FOUND

            The case of bostandyk-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Aigul Balgabaeva” (Almaty)
            By subscription: District Court (Almaty)
            By subscription: Almaty, all courts
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Aigul Balgabaeva, Almaty]
            [Unsubscribe: District Court, Almaty]
            [Unsubscribe: Almaty]
        # The words of a subscription end it.
        relative: /unfollow district court
        bot → relative: This subscription has ended:
            • District Court (Almaty)
        relative: /unfollow almaty
        bot → relative: Subscriptions to names, courts and cities:
            • name “Aigul Balgabaeva” (Almaty)
            • Almaty, all courts
            [Unsubscribe: Aigul Balgabaeva, Almaty]
            [Unsubscribe: Almaty]
        relative: [Unsubscribe: Almaty]
        bot → relative: This subscription has ended:
            • Almaty, all courts
        relative: [Unsubscribe: Almaty]
        bot → relative: This subscription has ended already.
        relative: [Unsubscribe: District Court, Almaty]
        bot → relative: This subscription has ended already.
        relative: /unfollow балгабаева
        bot → relative: This subscription has ended:
            • name “Aigul Balgabaeva” (Almaty)
        relative: /following
        bot → relative: You are not following any case.
            Find one by a name, a court or a number, or in the list: /cases
            [All cases]
        # imported: auezov-2026
        (+1 min)
    "#]])
    .await;
}

#[tokio::test]
async fn words_that_name_no_case_but_somebody_in_it_follow_nothing() {
    play(expect![[r#"
        (relative reads ru)
        # imported: medeu-2026
        relative: /follow Балгабаева
        bot → relative: Найдено:

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            [Дело medeu-2026]
            [Подписка: Айгуль Балгабаева, Алматы]
        relative: балгабаевой
        bot → relative: Дело medeu-2026

            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна
            Суд: Районный суд

            Кого касается дело:
            Б. Омаров: сведений о мере пресечения нет; адвокат: Айгуль Балгабаева

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Подозрения, обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
            [Подписка: Айгуль Балгабаева, Алматы]
        # imported: astana-2026 in Astana
        # Two of that name, each in a city.
        relative: /follow Балгабаева
        bot → relative: Найдено:

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено

            Дело astana-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            [Дело medeu-2026]
            [Дело astana-2026]
            [Подписка: Айгуль Балгабаева, Алматы]
            [Подписка: Айгуль Балгабаева, Астана]
        relative: [Подписка: Айгуль Балгабаева, Астана]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Айгуль Балгабаева» (Астана)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Таких дел сейчас: 1

            Дело astana-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            [Дело astana-2026] [Подписаться]
            [Отписаться: Айгуль Балгабаева, Астана]
        # imported: bostandyk-2026
        (+1 min)
        # imported: esil-2026 in Astana
        (+1 min)
        bot → relative: НАШЛОСЬ ДЕЛО

            Дело esil-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Астана.
            Редакторы эти сведения пока не обновляли и не подтверждали.

            По подписке: имя «Айгуль Балгабаева» (Астана)
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Подписаться на дело] [Карточка дела]
            [Отписаться: Айгуль Балгабаева, Астана]
        # Whom a case is about names the case.
        relative: /unfollow Астана
        bot → relative: Подписка отменена:
            • имя «Айгуль Балгабаева» (Астана)
        relative: /follow Асанов
        bot → relative: Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:

            Дело двоих в городском суде
            Ближайшее заседание: ср, 25 февр., время не объявлено
            Доступ в зал: закрыт
            Стадия: главное судебное разбирательство (с начала февраля 2026 года)

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Карточка дела] [Отписаться]
            [Для группы или канала]
    "#]])
    .await;
}

#[tokio::test]
async fn an_unlisted_case_is_offered_when_it_becomes_public() {
    play(expect![[r#"
        (relative reads en)
        relative: /follow Balgabaeva
        bot → relative: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Any city]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (any city)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, any city]
        # imported: medeu-2026, unlisted
        (+1 min)
        # imported: medeu-2026
        (+1 min)
        bot → relative: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (any city)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, any city]
        # It is not offered again, whatever becomes of it.
        # imported: medeu-2026, unlisted
        (+1 min)
        # imported: medeu-2026
        (+1 min)
        # A case that has the name only later is offered then.
        # imported: auezov-2026 without the lawyer
        (+1 min)
        # imported: auezov-2026
        (+1 min)
        bot → relative: CASE FOUND

            The case of auezov-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (any city)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, any city]
    "#]])
    .await;
}

#[tokio::test]
async fn offers_come_as_their_reader_chose() {
    play(expect![[r#"
        (relative reads en)
        (observer reads en)
        (journalist reads en)
        relative: /follow Balgabaeva
        bot → relative: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        relative: /settings
        bot → relative: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Quiet hours]
        bot edits → relative: Quiet hours: none

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [22:00 to 08:00]
            [23:00 to 07:00]
            [21:00 to 09:00]
            [Back]
        relative: [22:00 to 08:00]
        bot edits → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        observer: /follow Balgabaeva
        bot → observer: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        observer: [Almaty]
        bot → observer: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        observer: /settings
        bot → observer: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        observer: [How news comes]
        bot edits → observer: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        observer: [Dates and rooms of hearings]
        bot edits → observer: Dates and rooms of hearings: at once

            This is when and where hearings take place. If you are not told at once, you may come on the wrong day.
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        observer: [not at all]
        bot edits → observer: How news comes:
            Dates and rooms of hearings: not at all
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        journalist: /follow Balgabaeva
        bot → journalist: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        journalist: [Almaty]
        bot → journalist: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        journalist: /settings
        bot → journalist: SETTINGS
            Language: English

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: none

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Digest: none
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        journalist: [How news comes]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        journalist: [Dates and rooms of hearings]
        bot edits → journalist: Dates and rooms of hearings: at once

            This is when and where hearings take place. If you are not told at once, you may come on the wrong day.
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        journalist: [in the digest]
        bot edits → journalist: How news comes:
            Dates and rooms of hearings: in the digest
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: at once

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        (Tue 24 Feb 2026, 23:00)
        # imported: medeu-2026
        (+1 min)
        (Wed 25 Feb 2026, 10:00)
        bot → relative: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (Almaty)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, Almaty]
    "#]])
    .await;
}

#[tokio::test]
async fn the_digest_has_the_hearings_of_what_is_found() {
    play(expect![[r#"
        (relative reads ru)
        # imported: medeu-2026
        relative: /case medeu-2026
        bot → relative: Дело medeu-2026

            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна
            Суд: Районный суд

            Кого касается дело:
            Б. Омаров: сведений о мере пресечения нет; адвокат: Айгуль Балгабаева

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписаться]
            [В календарь] [Хронология]
            [Заседания] [История]
            [Люди] [Подозрения, обвинения]
            [Заявления] [Другие дела, источники]
            [Поделиться]
        relative: [Люди]
        bot edits → relative: Дело medeu-2026
            Люди

            Б. Омаров, в числе тех, кого касается дело
            Мера пресечения: неизвестна
            Адвокат: Айгуль Балгабаева
            Неизвестно: возраст, место жительства или рождения, занятие, биография

            Айгуль Балгабаева, адвокат
            Подзащитные: Б. Омаров

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Подписка на имя, суд, город]
            [Карточка дела]
        relative: [Подписка на имя, суд, город]
        bot → relative: О каких новых делах сообщать?
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Подписка: Б. Омаров, Алматы]
            [Подписка: Айгуль Балгабаева, Алматы]
            [Подписка: Районный суд, Алматы]
            [Подписка: Алматы]
        relative: [Подписка: Айгуль Балгабаева, Алматы]
        bot → relative: Буду сообщать здесь о новых делах по подписке:
            • имя «Айгуль Балгабаева» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Таких дел сейчас: 1

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            [Дело medeu-2026] [Подписаться]
            [Отписаться: Айгуль Балгабаева, Алматы]
        relative: /settings
        bot → relative: НАСТРОЙКИ
            Язык: Русский

            Напоминания о заседаниях: за 7 дней, за 1 день, утром в день заседания

            Тихие часы: нет

            Как сообщать новости:
            Даты и залы заседаний: сразу
            Итоги заседаний: сразу
            Приговор и стадия дела: сразу
            Доступ в зал: сразу
            Мера пресечения: сразу
            Заявления: сразу

            Сводка: нет
            [Напоминания] [Тихие часы]
            [Как сообщать] [Сводка]
            [Часовой пояс] [Язык]
            [Готовые настройки]
        relative: [Сводка]
        bot edits → relative: Сводка: нет

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [каждый день]
            [по понедельникам]
            [по пятницам]
            [Назад]
        relative: [каждый день]
        bot edits → relative: Сводка: каждый день в 19:00 (время: Алматы)

            Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
            [✓ каждый день]
            [по понедельникам]
            [по пятницам]
            [в 18:00] [в 20:00]
            [Без сводки]
            [Назад]
        (Thu 19 Mar 2026, 21:00)
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 1

            Ближайшие заседания по делам, найденным по подписке на имя, суд или город:

            Пт, 20 мар.
            Время не объявлено: Дело medeu-2026
            [Настройки]
        bot, without a sound → relative: СВОДКА: изменений — 0, ближайших заседаний — 1

            Ближайшие заседания по делам, найденным по подписке на имя, суд или город:

            Пт, 20 мар.
            Время не объявлено: Дело medeu-2026
            [Настройки]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_paused_is_offered_what_came_when_they_are_back() {
    play(expect![[r#"
        (relative reads en)
        relative: /follow Balgabaeva
        bot → relative: There is no case “Balgabaeva”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Balgabaeva”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Balgabaeva” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.
            [Unsubscribe: Balgabaeva, Almaty]
        relative: /stop
        bot → relative: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        relative: /follow Omarov
        bot → relative: There is no case “Omarov”.
            Write a name, a court or a case number, or open the list: /cases

            I can tell you here if there is ever a case with the name “Omarov”. In which city?
            [All cases]
            [Almaty]
            [Any city]
        relative: [Almaty]
        bot → relative: You will be told here of new cases by this subscription:
            • name “Omarov” (Almaty)
            Of such a case only new and moved hearings are told; to be told of everything, follow it.
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.

            There is no such case yet.

            You have paused my messages with /stop, so for now I send nothing. To start them again: /start
            [Unsubscribe: Omarov, Almaty]
            [Resume]
        # imported: medeu-2026
        (+1 h)
        relative: [Resume]
        bot → relative: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            Subscriptions to names, courts and cities:
            • name “Balgabaeva” (Almaty)
            • name “Omarov” (Almaty)
            [Unsubscribe: Balgabaeva, Almaty]
            [Unsubscribe: Omarov, Almaty]
        bot → relative: CASE FOUND

            The case of medeu-2026
            Next hearing: Fri 20 Mar, time not announced
            Access: not known
            Stage: not known

            As of February 2026, from the sources (change no. 1). Local time: Almaty.
            No editor has updated or confirmed this yet.

            By subscription: name “Balgabaeva” (Almaty)
            By subscription: name “Omarov” (Almaty)
            A name alone does not say what part somebody has in a case, and it may be another person of the same name.
            [Follow] [The case]
            [Unsubscribe: Balgabaeva, Almaty]
            [Unsubscribe: Omarov, Almaty]
        (+1 min)
    "#]])
    .await;
}

#[tokio::test]
async fn a_group_is_told_in_the_topic_in_which_it_was_asked_for() {
    play(expect![[r#"
        (boris reads en)
        (newsroom is a supergroup of anna)
        (newsroom opens topic courts)
        anna in newsroom/courts: /follow Balgabaeva
        bot → newsroom/courts: Дела «Balgabaeva» нет.
            Чтобы найти дело, напишите мне в личные сообщения.

            Могу сообщить, если появится дело, в котором есть имя «Balgabaeva». В каком городе?
            [Алматы]
            [Любой город]
        boris in newsroom: [Алматы]
        bot answers → newsroom: Only an administrator can do that here.
        anna in newsroom: [Алматы]
        bot → newsroom/courts: Буду сообщать здесь о новых делах по подписке:
            • имя «Balgabaeva» (Алматы)
            По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.

            Пока таких дел нет.
            [Отписаться: Balgabaeva, Алматы]
        anna in newsroom/courts: /following
        bot → newsroom/courts: Подписки на имена, суды и города:
            • имя «Balgabaeva» (Алматы)
            [Отписаться: Balgabaeva, Алматы]
        # imported: medeu-2026
        (+1 min)
        bot → newsroom/courts: НАШЛОСЬ ДЕЛО

            Дело medeu-2026
            Ближайшее заседание: пт, 20 мар., время не объявлено
            Доступ в зал: нет сведений
            Стадия: неизвестна

            Сведения из источников: февраль 2026 года (изменение № 1). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.

            По подписке: имя «Balgabaeva» (Алматы)
            Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
            [Сообщать здесь] [Карточка дела]
            [Отписаться: Balgabaeva, Алматы]
    "#]])
    .await;
}

#[tokio::test]
async fn there_is_a_limit_and_what_is_no_name_is_none() {
    play(expect![[r#"
        (relative reads en)
        relative: /follow 123456
        bot → relative: There is no case “123456”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /follow х
        bot → relative: There is no case “х”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /follow one of so many words that nobody has such a name
        bot → relative: There is no case “one of so many words that nobody has such a name”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
        relative: /follow ?
        bot → relative: There is no case “?”.
            Write a name, a court or a case number, or open the list: /cases
            [All cases]
    "#]])
    .await;
    let mut stage = stage().await;
    let mut script = "(relative reads en)\n".to_owned();
    let syllables = [
        "ba", "bo", "da", "do", "ga", "go", "la", "lo", "ma", "mo", "na",
    ];
    let more = ["no", "ra", "ro", "ta", "to", "va", "vo", "za", "zo", "pa"];
    for syllable in syllables.iter().chain(&more) {
        script += &format!("relative: /follow Ki{syllable}banov\n");
        script += "relative: [Almaty]\n";
    }
    let said = stage.play(&script).await.unwrap();
    let last = said.rsplit_once("relative: [Almaty]\n").unwrap().1;
    expect![[r#"
        bot → relative: There are 20 subscriptions here already; there cannot be more.
            To make room, end one: /following
    "#]]
    .assert_eq(last);
    is_done(stage).await;
}
