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
        bot → relative: Мен сот істерін бақылап отырамын.
            Істің жаңалықтарына жазылсаңыз, әр өзгерісті бірден хабарлаймын, ал отырыс туралы 7 күн бұрын, 1 күн бұрын және отырыс күні таңертең еске саламын.

            Істі табу үшін есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases

            Істің жаңалықтарына не есімге, сотқа, қалаға жазылғанша, тілді не басқа баптауды таңдағанша, мен сіз туралы ештеңе сақтамаймын. Содан кейін осы чаттың нөмірін (шифрланған күйде), тілін және басқа баптауларын, жазылымдарын, істер туралы жазбаларын (шифрланған күйде) және мұнда жіберілген хабарлардың нөмірлерін ғана сақтаймын, сіздің есіміңізді сақтамаймын; /forget бәрін өшіреді. Мұнда жазғаныңызды Telegram-ның өзі көреді. Толығырақ: /privacy
            [Барлық істер]
            [Қазақша] [Русский] [English]
        relative: /help
        bot → relative: Мен не істей аламын
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
        diplomat: /START@hearing_demo_bot
        bot → diplomat: Я слежу за судебными делами.
            Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании я напомню за 7 дней, за день и утром в день заседания.

            Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases

            Пока вы ни на что не подписались, не выбрали язык или другие настройки, я ничего о вас не храню. После любого из этих действий я храню номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений, но не ваше имя; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете. Подробнее: /privacy
            [Все дела]
            [Қазақша] [Русский] [English]
        diplomat: [English]
        bot → diplomat: I will write in English from now on.
        diplomat: /help
        bot → diplomat: What I can do
            /start: greeting
            /help: what I can do
            /language: language
            /settings: what you are told, when and how
            /cases: list of cases
            /case: where a case stands
            /hearings: upcoming hearings
            /history: what happened in a case
            /follow: follow a case
            /unfollow: stop following a case
            /following: the cases you follow
            /calendar: hearings in the followed cases, as a file for your calendar
            /timeline: the timeline of a case, as a picture
            /share: a link and a QR code, to pass on a case or this bot
            /note: a note on a followed case
            /stop: pause all messages
            /privacy: what I keep, and who can see it
            /export: all that I keep about this chat, as a file
            /forget: erase everything about this chat

            Any other text is a search: a name, a court, a case number.
        editor: /help
        bot → editor: What I can do
            /start: greeting
            /help: what I can do
            /language: language
            /settings: what you are told, when and how
            /cases: list of cases
            /case: where a case stands
            /hearings: upcoming hearings
            /history: what happened in a case
            /follow: follow a case
            /unfollow: stop following a case
            /following: the cases you follow
            /calendar: hearings in the followed cases, as a file for your calendar
            /timeline: the timeline of a case, as a picture
            /share: a link and a QR code, to pass on a case or this bot
            /note: a note on a followed case
            /stop: pause all messages
            /privacy: what I keep, and who can see it
            /export: all that I keep about this chat, as a file
            /forget: erase everything about this chat

            Any other text is a search: a name, a court, a case number.

            For editors
            /post: post a change step by step, with buttons
            /schedule: a new hearing
            /move: a hearing moved to another date
            /adjourn: a hearing is adjourned, with a new date or without
            /delay: a hearing begins later or earlier that day
            /cancel: a hearing will not take place
            /held: a hearing took place
            /access: access to the courtroom
            /custody: measure of restraint, or at liberty
            /stage: stage of the case
            /verdict: verdict
            /appeal: case in which the appeal is heard
            /statement: what a side, the court or an observer said
            /checked: confirm that nothing has changed
            /correct: correct or withdraw a change that was wrong
            /undo: take back what is not sent yet
            /status: queues and deliveries
            Plain words work too: whose case, what happened, the new date, why. You see a preview before anything is sent.

            For owners
            /invite: invite an editor with a link
            /editors: who has a role, and how to take it away
            /audit: who did what, and the checksum of the record
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
        bot → observer: Cases, nearest hearing first

            The case of five men at the Almalinsky court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            [The case of five men at the Almalinsky…]
        observer: /case алмалы
        bot → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [People]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            People

            Kaysar Ozbek, defendant, 58 years old
            From: Almaty
            Occupation: driver at a bus depot before the arrest
            Measure of restraint: in custody (since June 2025); detention centre of the National Security Committee
            Lawyer: no information
            Background:
            A civil activist who has actively expressed his views on the political situation in the country.
            January 2022: during the protests spoke out against the deployment of CSTO troops; later said that he had witnessed shooting at peaceful demonstrators
            Source: News report no. 76897, open.kg

            Talgat Ashirov, defendant, 62 years old
            Occupation: unemployed before the arrest
            Measure of restraint: in custody (since June 2025); detention centre of the National Security Committee
            Lawyer: no information
            The report says that information about him is not available in open sources.
            Not known: home town, background

            Askar Nurmagan, defendant, 57 years old
            From: Karaganda
            Occupation: unemployed before the arrest
            Measure of restraint: in custody (since June 2025); detention centre of the National Security Committee
            Lawyer: Zhanara Balgabaeva
            Background:
            An activist known for his protests, among them events in support of Ukraine and against the migration of Russians.
            2021: sentenced to one and a half years of restriction of freedom and compulsory labour for taking part in movements banned in Kazakhstan
            2025: placed under arrest for 15 days for opposing a march with the Soviet flag
            Source: News report no. 76897, open.kg

            Abduali Tagai, defendant, 57 years old
            From: Astana (born there)
            Occupation: unemployed before the arrest
            Measure of restraint: in custody (since June 2025); detention centre of the National Security Committee
            Lawyer: Galym Nurpeisov
            Background:
            2016: took part in the “land rallies”, demanding the repeal of the reforms
            2019: detained during “anti-Chinese actions”
            Source: News report no. 76897, open.kg

            Duysenbek Zhakashov, defendant, 56 years old
            Occupation: unemployed before the arrest
            Measure of restraint: in custody (since June 2025); detention centre of the National Security Committee
            Lawyer: no information
            The report says that information about him is not available in open sources.
            Not known: home town, background

            Galym Nurpeisov, lawyer
            Lawyer for: Abduali Tagai

            Zhanara Balgabaeva, lawyer
            Lawyer for: Askar Nurmagan

            Evgeny Zhovtis, only mentioned
            Founder of the Kazakhstan Bureau for Human Rights. The report gives his comment on the case; it does not say that he has any part in it.

            Umarbekov, only mentioned
            The report speaks of “a certain Umarbekov”, mentioned in some episodes of the case. He is not a defendant, and his role remains unclear.

            Murat Beketov, only mentioned
            Named in the case materials, as the report gives them, as a former defence minister. The name is as in the source.

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Subscribe to a name, court, city]
            [The case]
        observer: [The case]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [Charges]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Charges

            These are accusations, not established facts.

            “propaganda for the seizure of power”
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: News report no. 76897, open.kg

            “preparation for a crime”
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: News report no. 76897, open.kg

            “organisation of mass riots”
            Charged: Askar Nurmagan, Abduali Tagai, Duysenbek Zhakashov
            By implication also (the source does not say so outright): Kaysar Ozbek, Talgat Ashirov
            Source: News report no. 76897, open.kg

            “illegal handling of weapons”
            Charged: Kaysar Ozbek, Talgat Ashirov
            Source: News report no. 76897, open.kg

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case]
        observer: [The case]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [Statements]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Statements
            Page 1 of 2

            Prosecution
            Investigators allege that Kaysar Ozbek openly expressed intentions to seize power while communicating with the other defendants.

            Investigators allege that the defendants planned to seize the president’s residence and discussed organising mass riots.

            According to the case materials, the defendants considered issues related to attracting activists and arranging their accommodation in Astana, as well as developing ideas for the release of the former defence minister Murat Beketov (name and office as the report gives them).

            Investigators also allege that the defendants planned to seize strategic facilities and attack military installations.

            Investigators point to a “dysfunctional impact” that, they say, may lead to negative perceptions of the authorities and incite protests.

            Defence
            The defendants’ lawyers argue that the charges are unfounded.

            Galym Nurpeisov
            Points to inconsistencies in the case. Says that organising mass riots takes resources and sponsors, while these people are ordinary citizens with neither resources nor support, and asks where they would find the means to organise such a movement. Believes that the charges are a provocation.

            Zhanara Balgabaeva
            Says that her client Askar Nurmagan did not commit the crimes he is accused of; that law enforcement planted provocateurs who incited activists to commit crimes, only to arrest those activists later; and that Nurmagan became a victim of these provocateurs.

            Zhanara Balgabaeva
            Emphasises that Askar Nurmagan tried to avoid destructive conversations and left the chat in which provocations were discussed.

            The lawyers see similarities with other cases in which attempts to seize the Akorda (the president’s residence) were also alleged.

            Source of all the above: News report no. 76897, open.kg

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Next page ›]
            [The case]
        observer: [The case]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [Other cases, sources]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Other cases and sources

            Five men sentenced in a case of “organising mass riots” before the referendum on nuclear power plants
            Decided: August 2025
            Outcome: four years of restriction of freedom each; the report says that “a similar court” sentenced them
            Source: News report no. 76897, open.kg

            The “tractor case”: six people convicted of “calls for the violent seizure of power”
            Decided: 2024
            Outcome: convicted; the report does not give the sentences
            Source: News report no. 76897, open.kg

            Sources
            News report no. 76897, open.kg, published: 2026

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case]
        observer: [The case]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [Hearings]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Hearings

            Wed 25 Feb, time not announced
            Scheduled

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case]
        observer: [The case]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        observer: [History]
        bot edits → observer: The case of five men at the Almalinsky court, Almaty
            History

            Change no. 8, initial information
            HEARING SET: Wed 25 Feb, time not announced

            Change no. 7, initial information
            ACCESS: closed
            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Change no. 6, initial information
            MEASURE OF RESTRAINT: Duysenbek Zhakashov: in custody
            Duysenbek Zhakashov: in custody (since June 2025); detention centre of the National Security Committee

            Change no. 5, initial information
            MEASURE OF RESTRAINT: Abduali Tagai: in custody
            Abduali Tagai: in custody (since June 2025); detention centre of the National Security Committee

            Change no. 4, initial information
            MEASURE OF RESTRAINT: Askar Nurmagan: in custody
            Askar Nurmagan: in custody (since June 2025); detention centre of the National Security Committee

            Change no. 3, initial information
            MEASURE OF RESTRAINT: Talgat Ashirov: in custody
            Talgat Ashirov: in custody (since June 2025); detention centre of the National Security Committee

            Change no. 2, initial information
            MEASURE OF RESTRAINT: Kaysar Ozbek: in custody
            Kaysar Ozbek: in custody (since June 2025); detention centre of the National Security Committee

            Change no. 1, initial information
            STAGE: trial

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case]
        observer: /hearings
        bot → observer: Hearings: today and later

            Wed 25 Feb
            Time not announced: The case of five men at the Almalinsky court, Almaty

            Hearing times are local time at each court.
            [All cases]
        observer: /following
        bot → observer: You are not following any case.
            Find one by a name, a court or a number, or in the list: /cases
            [All cases]
        observer: /follow almaty-2025
        bot → observer: You now follow this case. You will be told of every change.
            Here is where it stands:

            The case of five men at the Almalinsky court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        observer: /follow almaty-2025
        bot → observer: You already follow this case. Here is where it stands:

            The case of five men at the Almalinsky court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [The case] [Stop following]
            [For a group or channel]
        observer: /following
        bot → observer: You follow:

            The case of five men at the Almalinsky court, Almaty
            Next hearing: Wed 25 Feb, time not announced
            [The case of five men at the Almalinsky…]
        observer: /hearings
        bot → observer: Hearings in the cases you follow: today and later

            Wed 25 Feb
            Time not announced: The case of five men at the Almalinsky court, Almaty

            Hearing times are local time at each court.
            [All cases]
            [Calendar file]
        observer: /unfollow almaty-2025
        bot → observer: You no longer follow this case.
            The case of five men at the Almalinsky court, Almaty
            [Follow]
        observer: /unfollow almaty-2025
        bot → observer: You were not following this case.
            The case of five men at the Almalinsky court, Almaty
            [Follow]
    "#]])
    .await;
}

#[tokio::test]
async fn a_name_leads_to_the_case() {
    play_first_case(expect![[r#"
        (observer reads en)
        observer: Nurmaganov
        bot → observer: The case of five men at the Almalinsky court, Almaty
            Five men were arrested in June 2025. Investigators allege that the men planned to seize the president’s residence; the defence calls the charges unfounded.

            Next hearing: Wed 25 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)
            Court: Almalinsky District Court of Almaty

            Objection: the lawyers see no grounds for hearing the case of “seizure of power” and “organisation of mass riots” behind closed doors.
            Objection: human rights defenders say that holding the trial in closed session violates the principles of openness and transparency.

            Defendants:
            Kaysar Ozbek: in custody (since June 2025); lawyer: no information
            Talgat Ashirov: in custody (since June 2025); lawyer: no information
            Askar Nurmagan: in custody (since June 2025); lawyer: Zhanara Balgabaeva
            Abduali Tagai: in custody (since June 2025); lawyer: Galym Nurpeisov
            Duysenbek Zhakashov: in custody (since June 2025); lawyer: no information

            Charges: “propaganda for the seizure of power”; “preparation for a crime”; “organisation of mass riots”; “illegal handling of weapons”

            As of 24 February 2026, from the sources (change no. 8). Local time: Almaty.
            No editor has updated or confirmed this yet.
            [Follow]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
    "#]])
    .await;
}
