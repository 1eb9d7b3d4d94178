//! Owners invite editors, see who has a role, and take it away.
//!
//! Secrets of links and numbers of people are random: a transcript has `secret1`, `number1` and so on in their places.

use expect_test::{Expect, expect};
use hearing_bot::{
    config::Config,
    demo::{
        stage::DemoStage,
        transcript::{Cue, bot_lines, read},
    },
    domain::chat::ChatKey,
};

use super::{approval, is_done, owned_by, stage, two_editors};

/// What is random in a play, and how the transcript calls it, in the order in which it appears.
#[derive(Default)]
struct Aliases(Vec<(String, String)>);

impl Aliases {
    /// The text with every alias put back.
    fn reveal(&self, text: &str) -> String {
        let put_back =
            |text: String, (random, alias): &(String, String)| text.replace(alias.as_str(), random);
        self.0.iter().fold(text.to_owned(), put_back)
    }

    /// The text with an alias for everything random.
    fn hide(&mut self, text: &str) -> String {
        let mut hidden = text.to_owned();
        for (word, kind) in random_words(text) {
            let alias = self.of(&word, kind);
            hidden = hidden.replace(&word, &alias);
        }
        hidden
    }

    fn of(&mut self, word: &str, kind: &str) -> String {
        if let Some((_, alias)) = self.0.iter().find(|(random, _)| random == word) {
            return alias.clone();
        }
        let known = self.0.iter().filter(|(_, alias)| alias.starts_with(kind));
        let alias = format!("{kind}{}", known.count() + 1);
        self.0.push((word.to_owned(), alias.clone()));
        alias
    }
}

/// Heads, secrets, and the numbers of people, which stand behind “no.” or “№”.
fn random_words(text: &str) -> Vec<(String, &'static str)> {
    let mut found: Vec<(String, &'static str)> = Vec::new();
    let is_head = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        let is_four =
            |part: &&str| part.len() == 4 && part.chars().all(|it| it.is_ascii_hexdigit());
        parts.len() == 4 && parts.iter().all(is_four)
    };
    let heads = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    found.extend(heads.filter(is_head).map(|head| (head.to_owned(), "hash")));
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let is_hex = word.chars().all(|letter| letter.is_ascii_hexdigit());
        if is_hex && word.len() == 32 {
            found.push((word.to_owned(), "secret"));
        }
        let is_number = word.len() == 6 && word.chars().all(|letter| letter.is_ascii_digit());
        let marks = ["no. ", "№ ", "number is ", "номер — ", "Нөміріңіз: "];
        if is_number
            && marks
                .iter()
                .any(|mark| text.contains(&format!("{mark}{word}")))
        {
            found.push((word.to_owned(), "number"));
        }
    }
    found
}

/// Plays a conversation with links and numbers.
pub(super) async fn play_on(mut stage: DemoStage, conversation: Expect) {
    play_part(&mut stage, &mut Aliases::default(), conversation).await;
    is_done(stage).await;
}

async fn play_part(stage: &mut DemoStage, aliases: &mut Aliases, conversation: Expect) {
    let mut written = String::new();
    for mut entry in read(conversation.data()).unwrap() {
        match &mut entry.cue {
            Some(Cue::Says { text, .. } | Cue::Forwards { text, .. }) => {
                *text = aliases.reveal(text);
            }
            Some(Cue::Taps { label, .. }) => *label = aliases.reveal(label),
            _ => {}
        }
        written += &entry.written;
        for heard in stage.perform(&entry).await.unwrap() {
            written += &aliases.hide(&bot_lines(&heard));
        }
    }
    conversation.assert_eq(&written);
}

#[tokio::test]
async fn an_invitation_makes_whoever_opens_it_first_an_editor_and_nobody_else() {
    play_on(
        stage().await,
        expect![[r#"
            (editor reads en)
            (aliya reads en)
            (boris reads en)
            editor: /invite
            bot → editor: Whoever opens this link first becomes an editor, whoever that is:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                It works once, and for 24 hours. Send it to one person, in a chat that only you and they read. I will tell you when it is opened.
                [Withdraw the link]
            # What is made up, cut off or of another kind is refused as one that was used.
            boris: /start i_00000000000000000000000000000000
            bot → boris: This invitation does not work.
                It may have been opened already or be older than 24 hours, or the link may be incomplete. Ask the person who sent it for a new one.
            boris: /start i_
            bot → boris: This invitation does not work.
                It may have been opened already or be older than 24 hours, or the link may be incomplete. Ask the person who sent it for a new one.
            boris: /start i_абв
            bot → boris: This invitation does not work.
                It may have been opened already or be older than 24 hours, or the link may be incomplete. Ask the person who sent it for a new one.
            # Whoever has a role does not spend it.
            editor: /start i_secret1
            bot → editor: You already have a role here, so this invitation was not used.
            # A forwarded link is a text that somebody else wrote.
            (boris forwards: /start i_secret1)
            bot → boris: This message was forwarded to me, so I have not done what it says.
                If you mean it, send it yourself:
                `/start i_secret1`
            aliya: /start i_secret1
            bot → aliya: You are an editor now.
                Your number is number1: tell it to whoever invited you, so that they know it was you who opened the link. What you can do: /help
            bot → editor: Your invitation has been opened: there is a new editor, no. number1.
                They see the same number: ask the person you invited for it. If that person has no number or another one, somebody else opened the link: remove the new editor at once.
                [Remove no. number1]
            boris: /start i_secret1
            bot → boris: This invitation does not work.
                It may have been opened already or be older than 24 hours, or the link may be incomplete. Ask the person who sent it for a new one.
            aliya: /start i_secret1
            bot → aliya: You already have a role here, so this invitation was not used.
            aliya: /editors
            bot → aliya: This is for owners. What you can do: /help
            aliya: /invite
            bot → aliya: This is for owners. What you can do: /help
            boris: /invite
            bot → boris: This command is for editors. What is open to everyone: /help
            editor: /editors
            bot → editor: Who has a role
                editor (no. number2): owner, named in the settings (`editors.owners`)
                aliya (no. number1): editor

                The names are those in Telegram at this moment; I do not keep them.
                [Remove no. number1]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn an_invitation_is_open_for_a_day_and_can_be_withdrawn() {
    play_on(
        stage().await,
        expect![[r#"
            (editor reads ru)
            (aliya reads kk)
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            (+24 h)
            bot → editor: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
            aliya: /start i_secret1
            bot → aliya: Бұл шақыру жарамсыз.
                Сілтеме бұрын ашылған, 24 сағаттық мерзімі өткен немесе толық көшірілмеген болуы мүмкін. Жіберген адамнан жаңасын сұраңыз.
            editor: [Отозвать ссылку]
            bot edits → editor: Эту ссылку уже открыли или отозвали, либо прошло больше 24 часов.
                У кого какая роль: /editors
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret2`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: [Отозвать ссылку]
            bot edits → editor: Ссылка отозвана: редактором по ней никто уже не станет.
            aliya: /start i_secret2
            bot → aliya: Бұл шақыру жарамсыз.
                Сілтеме бұрын ашылған, 24 сағаттық мерзімі өткен немесе толық көшірілмеген болуы мүмкін. Жіберген адамнан жаңасын сұраңыз.
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret3`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            (+23 h)
            bot → editor: Что известно о заседании 25 февраля?
                Дело двоих в городском суде
                [Состоялось]
                [Продолжится, дата известна]
                [Отложено, даты нет]
                [Не состоялось]
                [Пока неизвестно]
            # Whoever paused hears again, as by any /start.
            aliya: /follow city-2026
            bot → aliya: Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын.
                Қазіргі мәлімет:

                Қалалық соттағы екі адамның ісі
                Ең жақын отырыс: мәлімет жоқ.
                25 ақпандағы отырыс туралы әзірге хабар жоқ.
                Залға кіру: жабық
                Істің сатысы: басты сот талқылауы (2026 жылғы ақпан айының басынан бері)

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Іс карточкасы] [Жазылымнан шығу]
                [Топқа не арнаға]
            aliya: /stop
            bot → aliya: Кідіртілді.
                «Жалғастыру» түймесін басқанша немесе /start деп жазғанша, өздігімнен ештеңе жібермеймін. Жазылымдарыңыз сақталады, оралған кезде осы аралықта не өзгергенін хабарлаймын.
                [Жалғастыру]
            aliya: /start i_secret3
            bot → aliya: Енді сіз редакторсыз. Нөміріңіз: number1.
                Оны сізді шақырған адамға айтыңыз: сілтемені дәл сіз ашқаныңызды сол адам осыдан біледі. Не істей алатыныңыз: /help
            bot → editor: Ваше приглашение открыли: появился новый редактор, № number1.
                Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № number1.
                [Снять роль: № number1]
            editor: [Отозвать ссылку]
            bot edits → editor: Эту ссылку уже открыли или отозвали, либо прошло больше 24 часов.
                У кого какая роль: /editors
            aliya: /invite
            bot → aliya: Бұл тек бот иелеріне арналған. Не істей алатыныңыз: /help
            editor: /editors
            bot → editor: У кого какая роль
                editor (№ number2): владелец, указан в настройках (`editors.owners`)
                aliya (№ number1): редактор

                Имена такие, какими их сейчас показывает Telegram; я их не храню.
                [Снять роль: № number1]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn an_editor_is_removed_while_their_change_waits() {
    play_on(
        stage().await,
        expect![[r#"
            (editor reads en)
            (aliya reads ru)
            (anna reads en)
            (anna follows city-2026)
            editor: /invite
            bot → editor: Whoever opens this link first becomes an editor, whoever that is:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                It works once, and for 24 hours. Send it to one person, in a chat that only you and they read. I will tell you when it is opened.
                [Withdraw the link]
            aliya: /start i_secret1
            bot → aliya: Теперь вы редактор.
                Ваш номер — number1: назовите его тому, кто вас пригласил, чтобы было понятно, что ссылку открыли именно вы. Что вы можете: /help
            bot → editor: Your invitation has been opened: there is a new editor, no. number1.
                They see the same number: ask the person you invited for it. If that person has no number or another one, somebody else opened the link: remove the new editor at once.
                [Remove no. number1]
            aliya: /post city-2026
            bot → aliya: О чём сообщить?

                Дело двоих в городском суде
                [Продолжится в другой день]
                [Отложено, новая дата неизвестна]
                [Перенесено на другую дату]
                [Тот же день, позже]
                [Не состоится или не состоялось]
                [Состоялось]
                [Новое заседание]
                [Другой зал]
                [Доступ в зал]
                [Заявление]
                [Мера пресечения]
                [Стадия дела]
                [Приговор]
                [Всё без изменений]
                [Назад] [Отмена]
            (aliya posts: /move city-2026 27.02)
            editor: /editors
            bot → editor: Who has a role
                editor (no. number2): owner, named in the settings (`editors.owners`)
                aliya (no. number1): editor

                The names are those in Telegram at this moment; I do not keep them.
                [Remove no. number1]
            editor: [Remove no. number1]
            bot edits → editor: Remove aliya (no. number1)?

                They lose their role at once. Their drafts are discarded, and their changes that have not gone out yet are taken back. What has gone out stays.
                [Remove] [Keep]
            editor: [Keep]
            bot edits → editor: Who has a role
                editor (no. number2): owner, named in the settings (`editors.owners`)
                aliya (no. number1): editor

                The names are those in Telegram at this moment; I do not keep them.
                [Remove no. number1]
            editor: [Remove no. number1]
            bot edits → editor: Remove aliya (no. number1)?

                They lose their role at once. Their drafts are discarded, and their changes that have not gone out yet are taken back. What has gone out stays.
                [Remove] [Keep]
            editor: [Remove]
            bot → aliya: Владелец бота снял с вас роль: публиковать вы больше не можете.
                Ваши изменения, которые ждали отправки и уже не уйдут: 1.
            bot edits → editor: Removed: aliya (no. number1).
                Drafts discarded: 0. Changes taken back before they went out: 1.
            # What waited does not go out.
            (+2 min)
            aliya: [Отменить]
            bot edits → aliya: Эта команда для редакторов. Что доступно всем: /help
            aliya: /move city-2026 28.02
            bot → aliya: Эта команда для редакторов. Что доступно всем: /help
            # The card of the invitation is older than the removal.
            editor: [Remove no. number1]
            bot edits → editor: This button is old: that person has no role any more.

                Who has a role
                editor (no. number2): owner, named in the settings (`editors.owners`)

                The names are those in Telegram at this moment; I do not keep them.
            editor: /editors
            bot → editor: Who has a role
                editor (no. number2): owner, named in the settings (`editors.owners`)

                The names are those in Telegram at this moment; I do not keep them.
        "#]],
    )
    .await;
}

#[tokio::test]
async fn whom_the_settings_name_is_not_removed_by_a_button() {
    let (mut stage, mut aliases) = (two_editors().await, Aliases::default());
    let before = expect![[r#"
        (editor reads kk)
        (colleague reads ru)
        (aliya reads kk)
        colleague: /invite
        bot → colleague: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

            `https://t.me/hearing_demo_bot?start=i_secret1`

            Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
            [Отозвать ссылку]
        aliya: /start i_secret1
        bot → aliya: Енді сіз редакторсыз. Нөміріңіз: number1.
            Оны сізді шақырған адамға айтыңыз: сілтемені дәл сіз ашқаныңызды сол адам осыдан біледі. Не істей алатыныңыз: /help
        bot → colleague: Ваше приглашение открыли: появился новый редактор, № number1.
            Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № number1.
            [Снять роль: № number1]
        editor: /invite
        bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

            `https://t.me/hearing_demo_bot?start=i_secret2`

            Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
            [Сілтемені қайтарып алу]
        editor: /editors
        bot → editor: Кімде қандай рөл бар
            colleague (№ number2): бот иесі, баптауларда көрсетілген (`editors.owners`)
            editor (№ number3): бот иесі, баптауларда көрсетілген (`editors.owners`)
            aliya (№ number1): редактор

            Есімдер Telegram дәл қазір көрсетіп тұрғандай берілген; мен оларды сақтамаймын.
            [Рөлінен босату: № number1]
        editor: [Рөлінен босату: № number1]
        bot edits → editor: Рөлінен босатылсын ба: aliya (№ number1)?

            Рөлінен бірден айырылады. Қараламалары өшіріледі, жазылушыларға әлі кетпеген өзгерістері қайтарып алынады. Кетіп қойғандары қалады.
            [Рөлінен босату] [Қалдыру]
        editor: /help
        bot → editor: Мен не істей аламын
            /start: бастау
            /help: мен не істей аламын
            /language: тіл
            /settings: баптаулар: не туралы, қашан және қалай хабарлау
            /cases: істер тізімі
            /case: іс бойынша не белгілі
            /hearings: алдағы отырыстар
            /history: істің тарихы
            /follow: істің жаңалықтарына жазылу
            /unfollow: істің жазылымынан шығу
            /following: жазылымыңыздағы істер
            /calendar: жазылымдағы істердің отырыстары бар күнтізбе файлы
            /timeline: істің хронологиясы сурет түрінде
            /share: іспен немесе ботпен бөлісуге арналған сілтеме мен QR-код
            /note: жазылымдағы іс туралы жазба қалдыру
            /stop: хабарларды кідірте тұру
            /privacy: нені сақтаймын және оны кім көреді
            /export: осы чат туралы сақталғанның бәрі, бір файлмен
            /forget: осы чат туралы деректің бәрін өшіру

            Басқа мәтін жазсаңыз, соны іздеймін: есім, сот, іс нөмірі.

            Редакторларға
            /post: өзгерісті түймелер арқылы қадамдап хабарлау
            /schedule: жаңа отырыс
            /move: отырыс басқа күнге ауыстырылды
            /adjourn: басқа күні жалғасады немесе кейінге қалдырылды
            /delay: сол күні кешірек не ертерек басталады
            /cancel: отырыс болмайды
            /held: отырыс өтті
            /access: залға кіру
            /custody: бұлтартпау шарасы немесе бостандық
            /stage: істің сатысы
            /verdict: үкім
            /appeal: апелляция қаралатын іс
            /statement: тараптың, соттың немесе бақылаушылардың мәлімдемесі
            /checked: өзгеріс жоғын растау
            /correct: қате хабарды түзету немесе қате деп жариялау
            /undo: әлі жіберілмегенді қайтарып алу
            /status: кезек пен жеткізу
            Кәдімгі сөзбен де жаза аласыз: кімнің ісі, не болды, қай күнге, не себепті. Жібермес бұрын жазылушылардың не алатынын көресіз.

            Бот иелеріне
            /invite: сілтеме арқылы редактор шақыру
            /editors: кімде қандай рөл бар, рөлден қалай босатуға болады
            /audit: кім не істегені және журналдың бақылау қосындысы
    "#]];
    play_part(&mut stage, &mut aliases, before).await;
    // The settings name her too from now on.
    let aliya = ChatKey(stage.telegram().id_of("aliya"));
    let named = stage.restart_with(|config| config.editors.owners.push(aliya));
    named.await.unwrap();
    let after = expect![[r#"
        editor: [Рөлінен босату]
        bot edits → editor: Бұл рөл баптауларда көрсетілген, ал оларды мен өзгерте алмаймын.
            Рөлінен босату үшін ботты іске қосатын адам нөмірді `editors.owners` тізімінен алып тастап, мені қайта іске қосуы керек: aliya (№ number1).
        colleague: [Снять роль: № number1]
        bot edits → colleague: Эта роль задана в настройках, а их я изменить не могу.
            Чтобы её снять, тот, кто запускает бота, должен убрать номер из `editors.owners` и перезапустить меня: aliya (№ number1).
        aliya: /editors
        bot → aliya: Кімде қандай рөл бар
            aliya (№ number1): бот иесі, баптауларда көрсетілген (`editors.owners`)
            colleague (№ number2): бот иесі, баптауларда көрсетілген (`editors.owners`)
            editor (№ number3): бот иесі, баптауларда көрсетілген (`editors.owners`)

            Есімдер Telegram дәл қазір көрсетіп тұрғандай берілген; мен оларды сақтамаймын.
    "#]];
    play_part(&mut stage, &mut aliases, after).await;
    is_done(stage).await;
}

#[tokio::test]
async fn owners_read_who_did_what_and_the_head() {
    for conversation in [
        expect![[r#"
            (editor reads en)
            (aliya reads en)
            aliya: /audit
            bot → aliya: This command is for editors. What is open to everyone: /help
            editor: /invite
            bot → editor: Whoever opens this link first becomes an editor, whoever that is:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                It works once, and for 24 hours. Send it to one person, in a chat that only you and they read. I will tell you when it is opened.
                [Withdraw the link]
            aliya: /start i_secret1
            bot → aliya: You are an editor now.
                Your number is number1: tell it to whoever invited you, so that they know it was you who opened the link. What you can do: /help
            bot → editor: Your invitation has been opened: there is a new editor, no. number1.
                They see the same number: ask the person you invited for it. If that person has no number or another one, somebody else opened the link: remove the new editor at once.
                [Remove no. number1]
            aliya: /audit
            bot → aliya: This is for owners. What you can do: /help
            (aliya posts: /move city-2026 27.02)
            (+60 s)
            bot edits → aliya: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
            (aliya posts: /cancel city-2026)
            editor: /undo
            bot edits → aliya: CANCELLED: ~~Fri 27 Feb~~
                The case of two at the city court
                Another editor took your change back. No follower was told.
            bot → aliya: Another editor took your change back. No follower was told.
                The case of two at the city court
                [The case]
            bot → editor: CANCELLED: ~~Fri 27 Feb~~
                The case of two at the city court
                Taken back. Nobody was told. The editor who posted it is told that you took it back.
            editor: /audit
            bot → editor: Who did what
                8. Tue 24 Feb, 09:00 taken back: `city-2026`, `cancel`, by editor (no. number2)
                7. Tue 24 Feb, 09:00 sent: `city-2026`, `cancel`, by aliya (no. number1)
                6. Tue 24 Feb, 09:00 went out: `city-2026`, `move`, change no. 4
                5. Tue 24 Feb, 09:00 sent: `city-2026`, `move`, by aliya (no. number1)
                4. Tue 24 Feb, 09:00 role given: editor, holder aliya (no. number1), by editor (no. number2)
                3. Tue 24 Feb, 09:00 invitation made: by editor (no. number2)
                2. Tue 24 Feb, 09:00 role given: owner, holder editor (no. number2)
                1. Tue 24 Feb, 09:00 brought in from a file: `city-2026`

                Times are rounded down to the hour.

                Checksum of the record: `8 hash1`
                Keep this message. With this checksum, whoever runs me can check whether any entry up to now has been changed or removed since: `hearing-bot audit verify 8 hash1`
        "#]],
        expect![[r#"
            (editor reads ru)
            (aliya reads ru)
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            aliya: /start i_secret1
            bot → aliya: Теперь вы редактор.
                Ваш номер — number1: назовите его тому, кто вас пригласил, чтобы было понятно, что ссылку открыли именно вы. Что вы можете: /help
            bot → editor: Ваше приглашение открыли: появился новый редактор, № number1.
                Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № number1.
                [Снять роль: № number1]
            (aliya posts: /move city-2026 27.02)
            (+60 s)
            bot edits → aliya: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде
                Записано. Сообщать было некому.
                Изменение № 4.
                [Исправить ошибку]
            aliya: /forget
            bot → aliya: Стереть всё об этом чате?

                Я сотру всё, что храню об этом чате: номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений. Вернуть это будет нельзя. Сама переписка останется в Telegram, пока вы её там не удалите.

                Вы потеряете и свою роль; то, что вы опубликовали, останется, но без указания автора.
                [Стереть всё] [Оставить]
            aliya: [Стереть всё]
            bot edits → aliya: Стёрто. Об этом чате я больше ничего не храню. Всего доброго.
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret2`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret3`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret4`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret5`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret6`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            editor: /audit
            bot → editor: Кто что сделал
                Страница 1 из 2
                12. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                11. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                10. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                9. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                8. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                7. вт, 24 февр., 09:00 данные стёрты по просьбе самого человека: редактор
                6. вт, 24 февр., 09:00 ушло подписчикам: `city-2026`, `move`, изменение № 4
                5. вт, 24 февр., 09:00 отправлено: `city-2026`, `move`, кто — человек, чьи данные с тех пор стёрты
                4. вт, 24 февр., 09:00 дана роль: редактор, чья роль — человек, чьи данные с тех пор стёрты, кто — editor (№ number2)
                3. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)

                Время округлено до начала часа.

                Контрольная сумма журнала действий: `12 hash1`
                Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 12 hash1`
                [Дальше ›]
            editor: [Дальше ›]
            bot edits → editor: Кто что сделал
                Страница 2 из 2
                2. вт, 24 февр., 09:00 дана роль: владелец, чья роль — editor (№ number2)
                1. вт, 24 февр., 09:00 загружено из файла: `city-2026`

                Время округлено до начала часа.

                Контрольная сумма журнала действий: `12 hash1`
                Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 12 hash1`
                [‹ Назад]
            editor: [‹ Назад]
            bot edits → editor: Кто что сделал
                Страница 1 из 2
                12. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                11. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                10. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                9. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                8. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                7. вт, 24 февр., 09:00 данные стёрты по просьбе самого человека: редактор
                6. вт, 24 февр., 09:00 ушло подписчикам: `city-2026`, `move`, изменение № 4
                5. вт, 24 февр., 09:00 отправлено: `city-2026`, `move`, кто — человек, чьи данные с тех пор стёрты
                4. вт, 24 февр., 09:00 дана роль: редактор, чья роль — человек, чьи данные с тех пор стёрты, кто — editor (№ number2)
                3. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)

                Время округлено до начала часа.

                Контрольная сумма журнала действий: `12 hash1`
                Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 12 hash1`
                [Дальше ›]
        "#]],
    ] {
        play_on(stage().await, conversation).await;
    }
}

#[tokio::test]
async fn the_head_is_sent_on_each_day_with_an_act_to_each_owner() {
    let mut stage = two_editors().await;
    let daily = |config: &mut Config| config.editors.audit_head = "0 0 9 * * *".parse().unwrap();
    stage.restart_with(daily).await.unwrap();
    let conversation = expect![[r#"
        (editor reads kk)
        (colleague reads ru)
        colleague: /status
        bot → colleague: Состояние
            Дел: 1
            Подписок на дела: 0
            Изменений, ещё не отправленных: 0
            Сообщений в очереди: 0
            Отправляется: 0
            Неизвестно, дошли ли (отправлю ещё раз): 0
            Не доставлено: 0
        editor: /invite
        bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

            `https://t.me/hearing_demo_bot?start=i_secret1`

            Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
            [Сілтемені қайтарып алу]
        (Tue 24 Feb 2026, 10:00)
        (Wed 25 Feb 2026, 09:30)
        bot → colleague: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
            Дело двоих в городском суде

            Суд: Городской суд
            Доступ в зал: закрыт

            Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
            Редакторы эти сведения пока не обновляли и не подтверждали.
            [Состоится]
            [Другая дата]
            [Другое время]
            [Не состоится]
            [Пока неизвестно]
        bot → colleague: ЖУРНАЛ ДЕЙСТВИЙ: записей — 4

            Контрольная сумма журнала действий: `4 hash1`
            Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 4 hash1`
        bot → editor: ОТЫРЫС БОЛА МА? БҮГІН, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            Сот: Қалалық сот
            Залға кіру: жабық

            Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
            Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
            [Болады]
            [Басқа күні]
            [Басқа уақытта]
            [Болмайды]
            [Әзірге белгісіз]
        bot → editor: ӘРЕКЕТТЕР ЖУРНАЛЫ: жазбалар саны — 4

            Әрекеттер журналының бақылау қосындысы: `4 hash1`
            Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: `hearing-bot audit verify 4 hash1`
        (Thu 26 Feb 2026, 09:30)
        bot → colleague: Что известно о заседании 25 февраля?
            Дело двоих в городском суде
            [Состоялось]
            [Продолжится, дата известна]
            [Отложено, даты нет]
            [Не состоялось]
            [Пока неизвестно]
        bot → colleague: ЖУРНАЛ ДЕЙСТВИЙ: записей — 4

            Контрольная сумма журнала действий: `4 hash1`
            Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 4 hash1`
        bot → colleague: Что известно о заседании 25 февраля?
            Дело двоих в городском суде
            [Состоялось]
            [Продолжится, дата известна]
            [Отложено, даты нет]
            [Не состоялось]
            [Пока неизвестно]
        bot → editor: 25 ақпандағы отырыс туралы не белгілі?
            Қалалық соттағы екі адамның ісі
            [Отырыс өтті]
            [Жалғасады, күні белгілі]
            [Кейінге қалдырылды, күні жоқ]
            [Отырыс болмады]
            [Әзірге белгісіз]
        bot → editor: ӘРЕКЕТТЕР ЖУРНАЛЫ: жазбалар саны — 4

            Әрекеттер журналының бақылау қосындысы: `4 hash1`
            Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: `hearing-bot audit verify 4 hash1`
        bot → editor: 25 ақпандағы отырыс туралы не белгілі?
            Қалалық соттағы екі адамның ісі
            [Отырыс өтті]
            [Жалғасады, күні белгілі]
            [Кейінге қалдырылды, күні жоқ]
            [Отырыс болмады]
            [Әзірге белгісіз]
        editor: /invite
        bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

            `https://t.me/hearing_demo_bot?start=i_secret2`

            Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
            [Сілтемені қайтарып алу]
        (Fri 27 Feb 2026, 09:30)
        bot → colleague: ЖУРНАЛ ДЕЙСТВИЙ: записей — 5

            Контрольная сумма журнала действий: `5 hash2`
            Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 5 hash2`
        bot → editor: ӘРЕКЕТТЕР ЖУРНАЛЫ: жазбалар саны — 5

            Әрекеттер журналының бақылау қосындысы: `5 hash2`
            Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: `hearing-bot audit verify 5 hash2`
    "#]];
    play_on(stage, conversation).await;
}

#[tokio::test]
async fn an_invitation_that_fails_says_so_in_the_readers_language() {
    play_on(
        two_editors().await,
        expect![[r#"
            (editor reads kk)
            (colleague reads en)
            (aliya reads ru)
            (boris reads ru)
            (dana reads kk)
            editor: /invite
            bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
                [Сілтемені қайтарып алу]
            # Guessed, and cut off.
            boris: /start i_00000000000000000000000000000000
            bot → boris: Это приглашение не действует.
                Возможно, его уже открыли, прошло больше 24 часов или ссылка неполная. Попросите новую у того, кто её прислал.
            dana: /start i_
            bot → dana: Бұл шақыру жарамсыз.
                Сілтеме бұрын ашылған, 24 сағаттық мерзімі өткен немесе толық көшірілмеген болуы мүмкін. Жіберген адамнан жаңасын сұраңыз.
            # Forwarded, by one who has no role and by one who has.
            (boris forwards: /start i_secret1)
            bot → boris: Это пересланное сообщение, поэтому я ничего не сделал.
                Если вы этого хотите, отправьте сами:
                `/start i_secret1`
            (dana forwards: /start i_secret1)
            bot → dana: Бұл хабар басқа жерден қайта жолданған, сондықтан ештеңе орындалмады.
                Соны қаласаңыз, өзіңіз жазып жіберіңіз:
                `/start i_secret1`
            (colleague forwards: /start i_secret1)
            bot → colleague: This message was forwarded to me, so I have not done what it says.
                If you mean it, send it yourself:
                `/start i_secret1`
            colleague: /start i_secret1
            bot → colleague: You already have a role here, so this invitation was not used.
            # Used, and used again.
            aliya: /start i_secret1
            bot → aliya: Теперь вы редактор.
                Ваш номер — number1: назовите его тому, кто вас пригласил, чтобы было понятно, что ссылку открыли именно вы. Что вы можете: /help
            bot → editor: Шақыруыңыз ашылды: жаңа редактор қосылды, № number1.
                Бұл нөмір жаңа редакторға да көрсетілді. Шақырған адамыңыздан нөмірін сұраңыз: жоқ немесе басқа болса, сілтемені бөгде біреу ашқан. Ондайда жаңа редакторды рөлінен бірден босатыңыз.
                [Рөлінен босату: № number1]
            boris: /start i_secret1
            bot → boris: Это приглашение не действует.
                Возможно, его уже открыли, прошло больше 24 часов или ссылка неполная. Попросите новую у того, кто её прислал.
            dana: /start i_secret1
            bot → dana: Бұл шақыру жарамсыз.
                Сілтеме бұрын ашылған, 24 сағаттық мерзімі өткен немесе толық көшірілмеген болуы мүмкін. Жіберген адамнан жаңасын сұраңыз.
            aliya: /start i_secret1
            bot → aliya: У вас уже есть роль, поэтому приглашение не использовано.
            editor: /start i_secret1
            bot → editor: Сізде рөл бұрыннан бар, сондықтан бұл шақыру пайдаланылмады.
            aliya: /invite
            bot → aliya: Это доступно только владельцам. Что вы можете: /help
            boris: /invite
            bot → boris: Эта команда для редакторов. Что доступно всем: /help
            # Too old.
            colleague: /invite
            bot → colleague: Whoever opens this link first becomes an editor, whoever that is:

                `https://t.me/hearing_demo_bot?start=i_secret2`

                It works once, and for 24 hours. Send it to one person, in a chat that only you and they read. I will tell you when it is opened.
                [Withdraw the link]
            (+24 h)
            bot → aliya: ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, время не объявлено
                Дело двоих в городском суде

                Суд: Городской суд
                Доступ в зал: закрыт

                Сведения из источников: февраль 2026 года (изменение № 3). Время местное: Алматы.
                Редакторы эти сведения пока не обновляли и не подтверждали.
                [Состоится]
                [Другая дата]
                [Другое время]
                [Не состоится]
                [Пока неизвестно]
            bot → colleague: STILL ON? TODAY, time not announced
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
            bot → editor: ОТЫРЫС БОЛА МА? БҮГІН, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                Сот: Қалалық сот
                Залға кіру: жабық

                Дереккөздердегі соңғы дерек: 2026 жылғы ақпан (3-өзгеріс). Отырыс уақыты — жергілікті (Алматы).
                Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
                [Болады]
                [Басқа күні]
                [Басқа уақытта]
                [Болмайды]
                [Әзірге белгісіз]
            boris: /start i_secret2
            bot → boris: Это приглашение не действует.
                Возможно, его уже открыли, прошло больше 24 часов или ссылка неполная. Попросите новую у того, кто её прислал.
            colleague: [Withdraw the link]
            bot edits → colleague: This link has been opened or withdrawn, or it is older than 24 hours.
                Who has a role: /editors
        "#]],
    )
    .await;
}

#[tokio::test]
async fn an_editor_is_removed_while_their_change_waits_for_approval() {
    play_on(
        approval::stage(&["editor", "colleague"]).await,
        expect![[r#"
            (editor reads ru)
            (colleague reads en)
            (aliya reads kk)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            aliya: /start i_secret1
            bot → aliya: Енді сіз редакторсыз. Нөміріңіз: number1.
                Оны сізді шақырған адамға айтыңыз: сілтемені дәл сіз ашқаныңызды сол адам осыдан біледі. Не істей алатыныңыз: /help
            bot → editor: Ваше приглашение открыли: появился новый редактор, № number1.
                Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № number1.
                [Снять роль: № number1]
            (aliya posts: /cancel city-2026 | сот)
            bot → colleague: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            bot → editor: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            editor: /editors
            bot → editor: У кого какая роль
                colleague (№ number2): владелец, указан в настройках (`editors.owners`)
                editor (№ number3): владелец, указан в настройках (`editors.owners`)
                aliya (№ number1): редактор

                Имена такие, какими их сейчас показывает Telegram; я их не храню.
                [Снять роль: № number1]
            editor: [Снять роль: № number1]
            bot edits → editor: Снять роль: aliya (№ number1)?

                Роль снимается сразу. Черновики будут удалены, а изменения, которые ещё не ушли подписчикам, отменены. То, что уже ушло, останется.
                [Снять роль] [Оставить]
            editor: [Снять роль]
            bot → aliya: Бот иесі сізді рөліңізден босатты: енді жариялай алмайсыз.
                Кезекте тұрған, бірақ енді жіберілмейтін өзгерістеріңіз: 1.
            bot edits → colleague: It was taken back: there is nothing to approve.
                The case of two at the city court
                [The case]
            bot edits → editor: Роль снята: aliya (№ number1).
                Удалено черновиков: 0. Отменено изменений, которые ещё не ушли: 1.
            bot edits → editor: Изменение отменили, одобрять больше нечего.
                Дело двоих в городском суде
                [Карточка дела]
            # What the others were asked is not asked any more.
            aliya: [Қайтарып алу]
            bot edits → aliya: Бұл команда редакторларға арналған. Бәріне ашық командалар: /help
            (+61 min)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn the_last_owner_keeps_the_role() {
    for conversation in [
        expect![[r#"
            (editor reads ru)
            (aliya reads kk)
            editor: /claim code1
            bot → editor: Теперь вы владелец бота. Что вы можете: /help
            editor: /editors
            bot → editor: У кого какая роль
                editor (№ number1): владелец

                Имена такие, какими их сейчас показывает Telegram; я их не храню.
                [Снять роль: № number1]
            editor: [Снять роль: № number1]
            bot edits → editor: Снять роль: editor (№ number1)?

                Роль снимается сразу. Черновики будут удалены, а изменения, которые ещё не ушли подписчикам, отменены. То, что уже ушло, останется.
                [Снять роль] [Оставить]
            editor: [Снять роль]
            bot edits → editor: С последнего владельца роль снять нельзя.
                Иначе некому будет приглашать редакторов и снимать с них роль.
            editor: /invite
            bot → editor: Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
                [Отозвать ссылку]
            aliya: /start i_secret1
            bot → aliya: Енді сіз редакторсыз. Нөміріңіз: number2.
                Оны сізді шақырған адамға айтыңыз: сілтемені дәл сіз ашқаныңызды сол адам осыдан біледі. Не істей алатыныңыз: /help
            bot → editor: Ваше приглашение открыли: появился новый редактор, № number2.
                Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № number2.
                [Снять роль: № number2]
            editor: /editors
            bot → editor: У кого какая роль
                editor (№ number1): владелец
                aliya (№ number2): редактор

                Имена такие, какими их сейчас показывает Telegram; я их не храню.
                [Снять роль: № number1]
                [Снять роль: № number2]
            editor: [Снять роль: № number1]
            bot edits → editor: Снять роль: editor (№ number1)?

                Роль снимается сразу. Черновики будут удалены, а изменения, которые ещё не ушли подписчикам, отменены. То, что уже ушло, останется.
                [Снять роль] [Оставить]
            editor: [Снять роль]
            bot edits → editor: С последнего владельца роль снять нельзя.
                Иначе некому будет приглашать редакторов и снимать с них роль.
        "#]],
        expect![[r#"
            (editor reads kk)
            editor: /claim code1
            bot → editor: Енді сіз боттың иесісіз. Не істей алатыныңыз: /help
            editor: /editors
            bot → editor: Кімде қандай рөл бар
                editor (№ number1): бот иесі

                Есімдер Telegram дәл қазір көрсетіп тұрғандай берілген; мен оларды сақтамаймын.
                [Рөлінен босату: № number1]
            editor: [Рөлінен босату: № number1]
            bot edits → editor: Рөлінен босатылсын ба: editor (№ number1)?

                Рөлінен бірден айырылады. Қараламалары өшіріледі, жазылушыларға әлі кетпеген өзгерістері қайтарып алынады. Кетіп қойғандары қалады.
                [Рөлінен босату] [Қалдыру]
            editor: [Рөлінен босату]
            bot edits → editor: Боттың соңғы иесін рөлінен босатуға болмайды.
                Әйтпесе редакторларды шақыратын да, рөлінен босататын да ешкім қалмайды.
            editor: /editors
            bot → editor: Кімде қандай рөл бар
                editor (№ number1): бот иесі

                Есімдер Telegram дәл қазір көрсетіп тұрғандай берілген; мен оларды сақтамаймын.
                [Рөлінен босату: № number1]
        "#]],
        expect![[r#"
            (editor reads en)
            editor: /claim code1
            bot → editor: You are the owner now. What you can do: /help
            editor: /editors
            bot → editor: Who has a role
                editor (no. number1): owner

                The names are those in Telegram at this moment; I do not keep them.
                [Remove no. number1]
            editor: [Remove no. number1]
            bot edits → editor: Remove editor (no. number1)?

                They lose their role at once. Their drafts are discarded, and their changes that have not gone out yet are taken back. What has gone out stays.
                [Remove] [Keep]
            editor: [Remove]
            bot edits → editor: The last owner cannot be removed.
                Otherwise nobody could invite or remove editors.
            editor: /editors
            bot → editor: Who has a role
                editor (no. number1): owner

                The names are those in Telegram at this moment; I do not keep them.
                [Remove no. number1]
        "#]],
    ] {
        let mut stage = owned_by(&[]).await;
        let greeting = stage.greeting();
        let code = greeting.rsplit("/claim ").next().unwrap().to_owned();
        let mut aliases = Aliases(vec![(code, "code1".to_owned())]);
        play_part(&mut stage, &mut aliases, conversation).await;
        is_done(stage).await;
    }
}

#[tokio::test]
async fn what_becomes_of_the_role_of_an_owner_who_is_alone_stands_on_the_card() {
    for conversation in [
        expect![[r#"
            (editor reads ru)
            editor: /forget
            bot → editor: Стереть всё об этом чате?

                Я сотру всё, что храню об этом чате: номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений. Вернуть это будет нельзя. Сама переписка останется в Telegram, пока вы её там не удалите.

                Вы потеряете и свою роль; то, что вы опубликовали, останется, но без указания автора. Если других владельцев нет, тот, кто запускает бота, получит при следующем запуске новый код. Если вы названы владельцем в настройках, вы снова станете им, как только напишете.
                [Стереть всё] [Оставить]
        "#]],
        expect![[r#"
            (editor reads kk)
            editor: /forget
            bot → editor: Осы чат туралы деректің бәрі өшірілсін бе?

                Осы чат туралы сақтағанымның бәрін өшіремін: осы чаттың нөмірін (шифрланған күйде), тілін және басқа баптауларын, жазылымдарын, істер туралы жазбаларын (шифрланған күйде) және мұнда жіберілген хабарлардың нөмірлерін. Оны қайтару мүмкін болмайды. Хат алмасудың өзі Telegram-да сіз өшіргенше қалады.

                Рөліңізден де айырыласыз; жариялағандарыңыз қалады, бірақ кім жариялағаны көрсетілмейді. Басқа иесі болмаса, ботты іске қосатын адам келесі қосқанда жаңа код алады. Баптауларда ие ретінде көрсетілген болсаңыз, жазған бойда қайтадан ие боласыз.
                [Бәрін өшіру] [Қалдыру]
        "#]],
    ] {
        play_on(stage().await, conversation).await;
    }
}

#[tokio::test]
async fn the_audit_names_decisions_of_a_second_editor_and_what_was_taken_from_whom() {
    play_on(
        approval::stage(&["editor", "colleague"]).await,
        expect![[r#"
            (editor reads kk)
            (colleague reads ru)
            (aliya reads en)
            colleague: /undo
            bot → colleague: Отменять нечего.
            (editor posts: /cancel city-2026 | сот)
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            colleague: [Одобрить]
            bot edits → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде
                Одобрено.
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            (+61 s)
            bot edits → editor: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі
                Тіркелді. Хабарлайтын жазылушы болмады.
                4-өзгеріс.
                [Қатені түзету]
            (editor posts: /verdict city-2026 | сот)
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:01 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            colleague: [Отклонить]
            bot edits → colleague: Почему вы отклоняете изменение? Причину узнает его автор.
                [Ошибка в фактах]
                [Недостаточно подтверждено]
                [Нужна другая формулировка]
                [Это может кому-то навредить]
                [Назад]
            colleague: [1]
            bot edits → colleague: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде
                Отклонено. Сообщение никто не получит, автор узнает причину.
            bot edits → editor: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Дерегі қате».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot → editor: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Дерегі қате».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            editor: /invite
            bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

                `https://t.me/hearing_demo_bot?start=i_secret1`

                Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
                [Сілтемені қайтарып алу]
            editor: [Сілтемені қайтарып алу]
            bot edits → editor: Сілтеме қайтарып алынды: енді онымен ешкім редактор бола алмайды.
            editor: /invite
            bot → editor: Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:

                `https://t.me/hearing_demo_bot?start=i_secret2`

                Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
                [Сілтемені қайтарып алу]
            aliya: /start i_secret2
            bot → aliya: You are an editor now.
                Your number is number1: tell it to whoever invited you, so that they know it was you who opened the link. What you can do: /help
            bot → editor: Шақыруыңыз ашылды: жаңа редактор қосылды, № number1.
                Бұл нөмір жаңа редакторға да көрсетілді. Шақырған адамыңыздан нөмірін сұраңыз: жоқ немесе басқа болса, сілтемені бөгде біреу ашқан. Ондайда жаңа редакторды рөлінен бірден босатыңыз.
                [Рөлінен босату: № number1]
            (aliya posts: /schedule city-2026 3.03 10:00 | the court)
            editor: [Рөлінен босату: № number1]
            bot edits → editor: Рөлінен босатылсын ба: aliya (№ number1)?

                Рөлінен бірден айырылады. Қараламалары өшіріледі, жазылушыларға әлі кетпеген өзгерістері қайтарып алынады. Кетіп қойғандары қалады.
                [Рөлінен босату] [Қалдыру]
            editor: [Рөлінен босату]
            bot → aliya: An owner has ended your role here: you can no longer post.
                Your changes that were waiting and will not go out: 1.
            bot edits → editor: Рөлінен босатылды: aliya (№ number1).
                Өшірілген қараламалар: 0. Кетпей тұрып қайтарып алынған өзгерістер: 1.
            editor: /audit
            bot → editor: Кім не істеді
                2 беттің 1-беті
                15. 24 ақпан, сейсенбі, 09:00 қайтарып алынды: `city-2026`, `schedule`, кім — editor (№ number2)
                14. 24 ақпан, сейсенбі, 09:00 рөлі алып тасталды: редактор, кімнің рөлі — aliya (№ number1), кім — editor (№ number2)
                13. 24 ақпан, сейсенбі, 09:00 жіберілді: `city-2026`, `schedule`, кім — aliya (№ number1)
                12. 24 ақпан, сейсенбі, 09:00 рөл берілді: редактор, кімнің рөлі — aliya (№ number1), кім — editor (№ number2)
                11. 24 ақпан, сейсенбі, 09:00 шақыру жасалды: кім — editor (№ number2)
                10. 24 ақпан, сейсенбі, 09:00 шақыру қайтарып алынды: кім — editor (№ number2)
                9. 24 ақпан, сейсенбі, 09:00 шақыру жасалды: кім — editor (№ number2)
                8. 24 ақпан, сейсенбі, 09:00 қабылданбады: `city-2026`, `verdict`, кім — colleague (№ number3)
                7. 24 ақпан, сейсенбі, 09:00 жіберілді: `city-2026`, `verdict`, кім — editor (№ number2)
                6. 24 ақпан, сейсенбі, 09:00 жазылушыларға кетті: `city-2026`, `cancel`, 4-өзгеріс

                Уақыттың сағаты ғана көрсетілген, минуты ескерілмеген.

                Әрекеттер журналының бақылау қосындысы: `15 hash1`
                Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: `hearing-bot audit verify 15 hash1`
                [Әрі қарай ›]
            editor: [Әрі қарай ›]
            bot edits → editor: Кім не істеді
                2 беттің 2-беті
                5. 24 ақпан, сейсенбі, 09:00 мақұлданды: `city-2026`, `cancel`, кім — colleague (№ number3)
                4. 24 ақпан, сейсенбі, 09:00 жіберілді: `city-2026`, `cancel`, кім — editor (№ number2)
                3. 24 ақпан, сейсенбі, 09:00 рөл берілді: бот иесі, кімнің рөлі — editor (№ number2)
                2. 24 ақпан, сейсенбі, 09:00 рөл берілді: бот иесі, кімнің рөлі — colleague (№ number3)
                1. 24 ақпан, сейсенбі, 09:00 файлдан жүктелді: `city-2026`

                Уақыттың сағаты ғана көрсетілген, минуты ескерілмеген.

                Әрекеттер журналының бақылау қосындысы: `15 hash1`
                Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: `hearing-bot audit verify 15 hash1`
                [‹ Артқа]
            colleague: /audit
            bot → colleague: Кто что сделал
                Страница 1 из 2
                15. вт, 24 февр., 09:00 отменено: `city-2026`, `schedule`, кто — editor (№ number2)
                14. вт, 24 февр., 09:00 снята роль: редактор, чья роль — aliya (№ number1), кто — editor (№ number2)
                13. вт, 24 февр., 09:00 отправлено: `city-2026`, `schedule`, кто — aliya (№ number1)
                12. вт, 24 февр., 09:00 дана роль: редактор, чья роль — aliya (№ number1), кто — editor (№ number2)
                11. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                10. вт, 24 февр., 09:00 приглашение отозвано: кто — editor (№ number2)
                9. вт, 24 февр., 09:00 создано приглашение: кто — editor (№ number2)
                8. вт, 24 февр., 09:00 отклонено: `city-2026`, `verdict`, кто — colleague (№ number3)
                7. вт, 24 февр., 09:00 отправлено: `city-2026`, `verdict`, кто — editor (№ number2)
                6. вт, 24 февр., 09:00 ушло подписчикам: `city-2026`, `cancel`, изменение № 4

                Время округлено до начала часа.

                Контрольная сумма журнала действий: `15 hash1`
                Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: `hearing-bot audit verify 15 hash1`
                [Дальше ›]
        "#]],
    )
    .await;
}
