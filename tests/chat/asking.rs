//! What everybody may ask.

use expect_test::expect;

use super::play_first_case;

#[tokio::test]
async fn help_in_the_readers_language() {
    play_first_case(expect![[r#"
        (relative reads kk)
        (diplomat reads de)
        (editor reads en)
        relative: /start
        bot → relative: Бұл бот сот істерін бақылап отырады.
            Істің жаңалықтарына жазылсаңыз, әр өзгерісті бірден хабарлайды, ал отырыс туралы 7 күн бұрын, 1 күн бұрын және сол күні таңертең еске салады.

            Істі табу үшін есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            Істің жаңалықтарына жазылғанша немесе тіл таңдағанша бот сіз туралы ештеңе сақтамайды. Содан кейін осы чаттың нөмірін (шифрланған күйде), тілін және чат қай істерге жазылғанын ғана сақтайды, есімдерді сақтамайды; /forget бәрін өшіреді. Мұнда жазғаныңызды Telegram-ның өзі көреді.
            [Барлық істер]
            [Қазақша] [Русский] [English]
        relative: /help
        bot → relative: Мен не істей аламын
            /start: бастау
            /help: мен не істей аламын
            /language: тіл
            /cases: істер тізімі
            /case: іс бойынша не белгілі
            /hearings: алдағы отырыстар
            /history: істің тарихы
            /follow: істің жаңалықтарына жазылу
            /unfollow: істің жазылымынан шығу
            /following: сіз жазылған істер
            /stop: хабарларды кідірте тұру
            /forget: сіз туралы деректің бәрін өшіру

            Басқа мәтін жазсаңыз, соны іздеймін: есім, сот, іс нөмірі.
        diplomat: /START@hearing_demo_bot
        bot → diplomat: Этот бот следит за судебными делами.
            Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании бот напомнит за 7 дней, за день и утром в день заседания.

            Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases

            Пока вы не подписались на дело и не выбрали язык, бот ничего о вас не хранит. После этого он хранит номер этого чата (в зашифрованном виде), язык и список подписок, имён не хранит; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете.
            [Все дела]
            [Қазақша] [Русский] [English]
        diplomat: [English]
        bot → diplomat: I will write in English from now on.
        diplomat: /help
        bot → diplomat: What I can do
            /start: greeting
            /help: what I can do
            /language: language
            /cases: list of cases
            /case: where a case stands
            /hearings: upcoming hearings
            /history: what happened in a case
            /follow: follow a case
            /unfollow: stop following a case
            /following: the cases you follow
            /stop: pause all messages
            /forget: erase everything about you

            Any other text is a search: a name, a court, a case number.
        editor: /help
        bot → editor: What I can do
            /start: greeting
            /help: what I can do
            /language: language
            /cases: list of cases
            /case: where a case stands
            /hearings: upcoming hearings
            /history: what happened in a case
            /follow: follow a case
            /unfollow: stop following a case
            /following: the cases you follow
            /stop: pause all messages
            /forget: erase everything about you

            Any other text is a search: a name, a court, a case number.

            For editors
            /schedule: a new hearing
            /move: a hearing moved to another date
            /adjourn: a hearing continues on another day
            /delay: a hearing begins later that day
            /cancel: a hearing will not take place
            /held: a hearing took place
            /access: access to the courtroom
            /custody: custody of a defendant
            /stage: stage of the case
            /verdict: verdict
            /statement: what one of the sides said
            /checked: confirm that nothing has changed
            /undo: take back what is not out yet
            /status: queues and deliveries
        relative: /language
        bot → relative: Тілді таңдаңыз.
            Выберите язык.
            Choose a language.
            [Қазақша] [Русский] [English]
    "#]])
    .await;
}

#[tokio::test]
async fn cases_and_their_parts() {
    play_first_case(expect![[r#"
        (observer reads en)
        observer: /cases
        bot → observer: Cases, the nearest hearing first

            The trial of five men at the Almaly court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            [The trial of five men at the Almaly…]
        observer: /case алмалы
        bot → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [People]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            People

            Kaysar Ozbek, defendant, 58 years old
            From: Almaty
            Occupation: driver at a bus depot
            Custody: detained since June 2025; detention centre of the National Security Committee
            Lawyer: not known here
            Background:
            A civil activist who has spoken openly about politics in the country.
            January 2022: During the protests he spoke out against bringing in CSTO troops; later he said that he had seen peaceful demonstrators being shot at.
            Source: Report no. 76897 at open.kg (reported news)

            Talgat Ashirov, defendant, 62 years old
            Occupation: unemployed before the arrest
            Custody: detained since June 2025; detention centre of the National Security Committee
            Lawyer: not known here
            The report says that no information about him is available in open sources.
            Not known: home town, background

            Askar Nurmagan, defendant, 57 years old
            From: Karaganda
            Occupation: unemployed before the arrest
            Custody: detained since June 2025; detention centre of the National Security Committee
            Lawyer: Zhanara Balgabaeva
            Background:
            An activist known for protests, among them rallies in support of Ukraine and against the migration of Russians.
            2021: Sentenced to one and a half years of restriction of freedom and forced labour for taking part in movements banned in Kazakhstan.
            2025: Placed under arrest for 15 days for opposing a march with the Soviet flag.
            Source: Report no. 76897 at open.kg (reported news)

            Abduali Tagai, defendant, 57 years old
            From: Astana (native)
            Occupation: unemployed before the arrest
            Custody: detained since June 2025; detention centre of the National Security Committee
            Lawyer: Galym Nurpeisov
            Background:
            2016: Took part in the land rallies that demanded the repeal of the reforms.
            2019: Detained at the time of the anti-Chinese protests.
            Source: Report no. 76897 at open.kg (reported news)

            Duysenbek Zhakashov, defendant, 56 years old
            Occupation: unemployed before the arrest
            Custody: detained since June 2025; detention centre of the National Security Committee
            Lawyer: not known here
            The report says that no information about him is available in open sources.
            Not known: home town, background

            Galym Nurpeisov, lawyer
            Lawyer for: Abduali Tagai

            Zhanara Balgabaeva, lawyer
            Lawyer for: Askar Nurmagan

            Evgeny Zhovtis, mentioned
            Founder of the Kazakhstan bureau for human rights. He comments on the case and takes no part in it.

            Umarbekov, mentioned
            Mentioned in some episodes of the case. He is not a defendant, and his role is unclear.

            Murat Beketov, mentioned
            Named in the case materials, as the report gives them, as a former defence minister. The name is as in the source.

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case]
        observer: [The case]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [Charges]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Charges

            These are accusations, not established facts.

            propaganda for the seizure of power
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: Report no. 76897 at open.kg (reported news)

            preparation for a crime
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: Report no. 76897 at open.kg (reported news)

            organisation of mass riots
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: Report no. 76897 at open.kg (reported news)

            illegal handling of weapons
            Charged: Kaysar Ozbek, Talgat Ashirov
            Source: Report no. 76897 at open.kg (reported news)

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case]
        observer: [The case]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [Statements]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Statements
            Page 1 of 2

            Prosecution
            The investigation alleges that Kaysar Ozbek, talking with the other defendants, spoke openly of an intention to seize power.

            The investigation alleges that the men planned to seize the president's residence and discussed organising mass riots.

            According to the case materials, the defendants considered how to bring in activists and where to house them in Astana, and how to free the former defence minister Murat Beketov.

            The investigation also alleges a plan to seize strategic facilities and attack military sites.

            The investigation speaks of a “dysfunctional impact” that could make people think badly of the authorities and incite protests.

            Defence
            The defendants' lawyers call the charges unfounded.

            Galym Nurpeisov
            Lawyer Galym Nurpeisov calls the case inconsistent and the charges a provocation: riots need resources and sponsors, he says, and these ordinary citizens have neither.

            Zhanara Balgabaeva
            Lawyer Zhanara Balgabaeva says that her client Askar Nurmagan did not do what he is accused of, that law enforcement sent provocateurs among the activists to incite them to crimes and then arrest them, and that he became their victim.

            Zhanara Balgabaeva
            Askar Nurmagan tried to avoid destructive conversations and left the chat in which provocations were discussed, his lawyer says.

            The lawyers see a likeness to other cases in which attempts to seize the Akorda were alleged too.

            Source: Report no. 76897 at open.kg (reported news)

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Next page ›]
            [The case]
        observer: [The case]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [Other cases]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Other cases and sources

            Five men convicted on a charge of organising mass riots before the referendum on nuclear power plants
            Decided: August 2025
            Outcome: four years of restriction of freedom each
            Source: Report no. 76897 at open.kg (reported news)

            The “tractor case”: six people convicted on a charge of calls for the violent seizure of power
            Decided: 2024
            Outcome: not stated by the source
            Source: Report no. 76897 at open.kg (reported news)

            Sources
            Report no. 76897 at open.kg (reported news), published: 2026

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case]
        observer: [The case]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [Hearings]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Hearings

            Wed 25 Feb, time not announced
            Scheduled

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case]
        observer: [The case]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
        observer: [History]
        bot edits → observer: The trial of five men at the Almaly court, Almaty
            History

            No. 8, initial information
            HEARING SET: Wed 25 Feb, time not announced

            No. 7, initial information
            ACCESS: closed

            No. 6, initial information
            CUSTODY: Duysenbek Zhakashov: detained

            No. 5, initial information
            CUSTODY: Abduali Tagai: detained

            No. 4, initial information
            CUSTODY: Askar Nurmagan: detained

            No. 3, initial information
            CUSTODY: Talgat Ashirov: detained

            No. 2, initial information
            CUSTODY: Kaysar Ozbek: detained

            No. 1, initial information
            STAGE: trial

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case]
        observer: /hearings
        bot → observer: Hearings: today and ahead

            Wed 25 Feb
            Time not announced: The trial of five men at the Almaly court, Almaty

            Times are local to each court.
            [All cases]
        observer: /following
        bot → observer: You are not following any case.
            Find one by a name, a court or a number, or in the list: /cases
            [All cases]
        observer: /follow almaty-2025
        bot → observer: You now follow this case. You will be told of every change.
            Here is where it stands:

            The trial of five men at the Almaly court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case] [Stop following]
        observer: /follow almaty-2025
        bot → observer: You already follow this case. Here is where it stands:

            The trial of five men at the Almaly court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [The case] [Stop following]
        observer: /following
        bot → observer: You follow:

            The trial of five men at the Almaly court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            [The trial of five men at the Almaly…]
        observer: /hearings
        bot → observer: Hearings in the cases you follow: today and ahead

            Wed 25 Feb
            Time not announced: The trial of five men at the Almaly court, Almaty

            Times are local to each court.
            [All cases]
        observer: /unfollow almaty-2025
        bot → observer: You no longer follow this case.
            The trial of five men at the Almaly court, Almaty
            [Follow]
        observer: /unfollow almaty-2025
        bot → observer: You do not follow this case.
            The trial of five men at the Almaly court, Almaty
            [Follow]
    "#]])
    .await;
}

#[tokio::test]
async fn a_name_leads_to_the_case() {
    play_first_case(expect![[r#"
        (observer reads en)
        observer: Nurmaganov
        bot → observer: The trial of five men at the Almaly court, Almaty
            Five men arrested in June 2025 are on trial behind closed doors. The investigation alleges a plan to seize power; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almaly District Court of Almaty

            Objection: The lawyers see no grounds for closing a trial on charges of seizing power and organising riots.
            Objection: Rights defenders say that a closed trial breaks the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: detained since June 2025; lawyer not known here
            Talgat Ashirov: detained since June 2025; lawyer not known here
            Askar Nurmagan: detained since June 2025; lawyer: Zhanara Balgabaeva
            Abduali Tagai: detained since June 2025; lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: detained since June 2025; lawyer not known here

            Charges: propaganda for the seizure of power; preparation for a crime; organisation of mass riots; illegal handling of weapons

            As of 24 February, 09:00 (Almaty, local time), change no. 8
            [Follow]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases]
    "#]])
    .await;
}
