//! What is kept of a chat, and who can see it.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn everybody_can_read_what_is_kept_of_them() {
    play(expect![[r#"
        (stranger reads en)
        (relative reads ru)
        (editor reads kk)
        (relative follows city-2026)
        stranger: /privacy
        bot → stranger: What I keep, and who can see it

            Kept
            Nothing until you follow a case, subscribe to a name, a court or a city, choose a language or another setting, or are given a role. From then on:
            • the number of this chat, encrypted; its language; what you chose with /settings, such as your quiet hours and your time zone; whether you paused me
            • the cases you follow, what you were last told of each, the question whether to keep following one that has concluded and your answer, and what waits to be sent here
            • your notes on cases, encrypted, for as long as you follow those cases
            • to which names, courts and cities you subscribed, encrypted, and which cases were found by that
            • the numbers of the messages I sent here, so that I can correct mistakes in them: until 7 days after the last hearing set in the case, or 7 days if none is set
            • what you write, encrypted, until I have dealt with it; lines that I offer you as buttons, encrypted, for 7 days
            All of it as a file: /export

            Not kept
            Your name and username, anything else that followers write, what you type after my @name in other chats, the date you first wrote to me.

            Who sees what
            Telegram sees who writes to me, and every text, including what you type after my @name in other chats.
            Whoever runs me holds my token: with it they can read who writes to me, and what, and write to you. Without its key, my database names nobody.
            Editors see how many follow a case, never who.

            How to be forgotten
            /forget erases all of it at once. It does not reach this conversation, which you delete in Telegram yourself, nor backups that whoever runs me made before.

            I keep nothing about this chat.
        relative: /privacy
        bot → relative: Что я храню и кто это видит

            Хранится
            Ничего, пока вы ни на что не подписались, ничего не выбрали в настройках и не получили роль. После этого:
            • номер этого чата (в зашифрованном виде), язык, то, что вы выбрали в /settings, например тихие часы и часовой пояс; включена ли пауза
            • ваши подписки на дела, что вам сообщено последним по каждому делу, вопрос о подписке на завершённое дело и ваш ответ, а также что ещё ждёт отправки сюда
            • ваши заметки к делам (в зашифрованном виде), пока вы подписаны на эти дела
            • на какие имена, суды и города вы подписаны (в зашифрованном виде) и какие дела найдены по этим подпискам
            • номера отправленных сюда сообщений, чтобы исправлять в них ошибки: до 7 дней после последнего назначенного заседания по делу, а если оно не назначено, 7 дней
            • то, что вы пишете (в зашифрованном виде), пока я это не обработаю; строки, предложенные вам кнопками (в зашифрованном виде), 7 дней
            Всё это одним файлом: /export

            Не хранится
            Ваше имя и имя пользователя; всё остальное, что пишут подписчики; то, что вы набираете в других чатах после моего имени с @; день, когда вы впервые мне написали.

            Кто что видит
            Telegram видит, кто мне пишет, всю нашу переписку и то, что вы набираете в других чатах после моего имени с @.
            У того, кто меня запускает, есть мой токен. С ним можно прочитать, кто и что мне пишет, и написать вам. База данных без ключа никого не называет.
            Редакторы видят, сколько человек подписано на дело, но не кто именно.

            Как стереть
            /forget стирает всё это сразу. Саму переписку вы удаляете в Telegram сами. Резервные копии, которые раньше сделал тот, кто меня запускает, не стираются.
            [Мои данные] [Стереть всё]
        relative: [Стереть всё]
        bot → relative: Стереть всё об этом чате?

            Я сотру всё, что храню об этом чате: номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений. Вернуть это будет нельзя. Сама переписка останется в Telegram, пока вы её там не удалите.
            [Стереть всё] [Оставить]
        relative: [Оставить]
        bot edits → relative: Ничего не стёрто.
        editor: /privacy
        bot → editor: Нені сақтаймын және оны кім көреді

            Сақталады
            Істің жаңалықтарына не есімге, сотқа, қалаға жазылғанша, тілді не басқа баптауды таңдағанша не рөл алғанша ештеңе сақталмайды. Содан кейін мыналар сақталады:
            • осы чаттың нөмірі (шифрланған күйде), тілі, /settings арқылы таңдағаныңыз, мысалы, тыныштық сағаттары мен уақыт белдеуі; кідірту қосылған-қосылмағаны
            • қай істердің жаңалықтарына жазылғаныңыз, әр іс бойынша сізге соңғы не хабарланғаны, аяқталған іске жазылым туралы сұрақ пен жауабыңыз және мұнда не жіберілмекші екені
            • істер туралы жазбаларыңыз (шифрланған күйде), сол істерге жазылым тоқтағанша
            • қандай есімдерге, соттарға және қалаларға жазылғаныңыз (шифрланған күйде) және осы жазылымдар бойынша қай істер табылғаны
            • мұнда жіберілген хабарлардың нөмірлері, қатесін түзету үшін: іс бойынша тағайындалған соңғы отырыстан кейін 7 күнге дейін, отырыс тағайындалмаған болса, 7 күн
            • жазғаныңыз (шифрланған күйде), мен оны өңдегенше; түйме етіп ұсынылған жолдар (шифрланған күйде), 7 күн
            • рөліңіз; қараламаларыңыз бен жіберген өзгерістеріңіз, 7 күн, жарияланғанша шифрланған күйде; әрекеттер журналындағы қай жазбалар сіздікі екені
            Осының бәрі бір файлмен: /export

            Сақталмайды
            Сіздің есіміңіз бен пайдаланушы атыңыз, жазылушылар жазған басқа мәтіндер, басқа чаттарда @ белгісімен жазылған атымнан кейін тергендеріңіз және маған алғаш қай күні жазғаныңыз.

            Кім нені көреді
            Telegram маған кім жазатынын, бүкіл хат алмасуды және басқа чаттарда @ белгісімен жазылған атымнан кейін тергендеріңізді көреді.
            Мені іске қосқан адамда менің токенім бар. Сол арқылы маған кім не жазатынын оқуға және сізге жазуға болады. Кілтсіз дерекқор ешкімді атамайды.
            Редакторлар істің жаңалықтарына неше адам жазылғанын көреді, кім екенін көрмейді.
            Бот иелері кімде қандай рөл бар екенін және кім не істегенін Telegram-дағы есімі бойынша көреді.

            Қалай өшіруге болады
            /forget мұның бәрін бірден өшіреді. Хат алмасудың өзін Telegram-да өзіңіз өшіресіз. Мені іске қосқан адам бұрын жасаған сақтық көшірмелер өшірілмейді.
            Жариялағандарыңыз қалады, бірақ олардың сіздікі екені көрсетілмейді.
            [Менің деректерім] [Бәрін өшіру]
    "#]])
    .await;
}

#[tokio::test]
async fn whoever_asks_gets_what_is_kept_of_them_as_a_file() {
    play(expect![[r#"
        (stranger reads en)
        (relative reads ru)
        (editor reads kk)
        (relative follows city-2026)
        stranger: /export
        bot → stranger: I keep nothing about this chat.
        (editor posts: /move city-2026 27.02 | says the court)
        (+60 s)
        bot edits → editor: КҮНІ АУЫСТЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі
            Жіберілді. Хабар алғандар саны: 1.
            4-өзгеріс.
            [Қатені түзету]
        bot → relative: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
            Дело двоих в городском суде

            Заседание пройдёт 27 февраля, а не 25 февраля. Время пока не объявлено.
            Как сообщается: says the court (на английском)

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4
            [Карточка дела] [Отписаться]
            [В календарь]
        relative: /privacy
        bot → relative: Что я храню и кто это видит

            Хранится
            Ничего, пока вы ни на что не подписались, ничего не выбрали в настройках и не получили роль. После этого:
            • номер этого чата (в зашифрованном виде), язык, то, что вы выбрали в /settings, например тихие часы и часовой пояс; включена ли пауза
            • ваши подписки на дела, что вам сообщено последним по каждому делу, вопрос о подписке на завершённое дело и ваш ответ, а также что ещё ждёт отправки сюда
            • ваши заметки к делам (в зашифрованном виде), пока вы подписаны на эти дела
            • на какие имена, суды и города вы подписаны (в зашифрованном виде) и какие дела найдены по этим подпискам
            • номера отправленных сюда сообщений, чтобы исправлять в них ошибки: до 7 дней после последнего назначенного заседания по делу, а если оно не назначено, 7 дней
            • то, что вы пишете (в зашифрованном виде), пока я это не обработаю; строки, предложенные вам кнопками (в зашифрованном виде), 7 дней
            Всё это одним файлом: /export

            Не хранится
            Ваше имя и имя пользователя; всё остальное, что пишут подписчики; то, что вы набираете в других чатах после моего имени с @; день, когда вы впервые мне написали.

            Кто что видит
            Telegram видит, кто мне пишет, всю нашу переписку и то, что вы набираете в других чатах после моего имени с @.
            У того, кто меня запускает, есть мой токен. С ним можно прочитать, кто и что мне пишет, и написать вам. База данных без ключа никого не называет.
            Редакторы видят, сколько человек подписано на дело, но не кто именно.

            Как стереть
            /forget стирает всё это сразу. Саму переписку вы удаляете в Telegram сами. Резервные копии, которые раньше сделал тот, кто меня запускает, не стираются.
            [Мои данные] [Стереть всё]
        relative: [Мои данные]
        bot → relative: Всё, что я храню об этом чате. Тот, кто прочтёт этот файл на вашем телефоне, увидит, на что вы подписаны, и ваши заметки.
            my-data.json:
            {
              "about": "Всё, что бот хранит об этом чате. Время указано по UTC; дела названы краткими именами, события — номерами в их истории. Номер чата тоже хранится, в зашифрованном виде; здесь он не повторён.",
              "format": 1,
              "made": "2026-02-24T04:01:00Z",
              "language": "ru",
              "language_chosen": false,
              "paused": false,
              "preferences": {},
              "following": [
                {
                  "case": "city-2026",
                  "told": 4
                }
              ],
              "notes": [],
              "subscriptions": [],
              "waiting": [],
              "messages": [
                {
                  "case": "city-2026",
                  "kind": "change",
                  "after_event": 3,
                  "up_to_event": 4,
                  "message": 3,
                  "keep_until": "2026-03-06T19:00:00Z",
                  "to_be_corrected": false,
                  "corrected_up_to_event": 0
                }
              ],
              "offered_choices": 0
            }
        editor: /adjourn city-2026 4.03
        bot → editor: ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~27 ақпан, жұма~~ → 4 наурыз, сәрсенбі, уақыты хабарланбаған
            Қалалық соттағы екі адамның ісі

            27 ақпандағы отырыс 4 наурызға қалдырылды. Уақыты әлі хабарланған жоқ.

            Залға кіру: жабық
            Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

            Русский
            ОТЛОЖЕНО: ~~пт, 27 февр.~~ → ср, 4 мар., время не объявлено
            Дело двоих в городском суде

            Заседание 27 февраля отложено на 4 марта. Время пока не объявлено.

            Доступ в зал: закрыт
            Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

            English
            ADJOURNED: ~~Fri 27 Feb~~ → Wed 4 Mar, time not announced
            The case of two at the city court

            The hearing of 27 February has been adjourned to 4 March. No time has been announced yet.

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 5

            Назар аударыңыз:
            • себебі де, дереккөзі де көрсетілмеген

            Әлі жіберілген жоқ. Хабар алатындар саны: 1.
            Тілдер бойынша: орыс тілі 1. Адам саны: 1. Тарату шамамен 1 секунд алады.
            [Жіберу] [Түзету] [Жібермеу]
        editor: /export
        bot → editor: Осы чат туралы сақтайтынымның бәрі. Бұл файлды телефоныңыздан оқыған адам ненің жаңалықтарына жазылғаныңызды және жазбаларыңызды көреді.
            my-data.json:
            {
              "about": "Боттың осы чат туралы сақтайтынының бәрі. Уақыт UTC бойынша берілген; істер қысқа атымен, оқиғалар іс тарихындағы нөмірімен көрсетілген. Чаттың нөмірі де шифрланған күйде сақталады; ол мұнда қайталанбайды.",
              "format": 1,
              "made": "2026-02-24T04:01:00Z",
              "language": "kk",
              "language_chosen": false,
              "paused": false,
              "roles": [
                {
                  "role": "owner",
                  "given_by": "settings"
                }
              ],
              "preferences": {},
              "following": [],
              "notes": [],
              "subscriptions": [],
              "waiting": [],
              "messages": [],
              "offered_choices": 0,
              "drafts": [
                {
                  "case": "city-2026",
                  "line": "/adjourn city-2026 4.03",
                  "hour": "2026-02-24T04:00:00Z"
                }
              ],
              "changes": [
                {
                  "case": "city-2026",
                  "kind": "move",
                  "state": "released",
                  "event": 4,
                  "moment": "2026-02-24T04:01:00Z"
                }
              ],
              "audit": [
                {
                  "number": 2,
                  "part": "of",
                  "kind": "role-given",
                  "hour": "2026-02-24T04:00:00Z"
                },
                {
                  "number": 3,
                  "part": "by",
                  "kind": "sent",
                  "case": "city-2026",
                  "hour": "2026-02-24T04:00:00Z"
                }
              ]
            }
    "#]])
    .await;
}

#[tokio::test]
async fn what_somebody_chose_and_what_waits_for_them_stands_in_the_file() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        (relative follows city-2026)
        (editor posts: /move city-2026 27.03 10:00)
        (+61 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Mar, 10:00
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Fri 27 Mar, 10:00
            The case of two at the city court

            The hearing will be on 27 March, not on 25 February. It begins at 10:00.

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        relative: /settings 22-8
        bot → relative: Quiet hours: 22:00 to 08:00, Almaty time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            What can wait is not sent in quiet hours. It comes in one message when they end, as things stand by then.
            [21:00 to 08:00] [23:00 to 08:00]
            [22:00 to 07:00] [22:00 to 09:00]
            [Let urgent news wait too]
            [Time zone]
            [No quiet hours]
            [Back]
        relative: /settings Berlin
        bot → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 1 day before, on the morning of the hearing

            Quiet hours: 22:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: [Reminders]
        bot edits → relative: Reminders: 7 days before, 1 day before, on the morning of the hearing

            Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
            [✓ 7 days before] [3 days before]
            [✓ 1 day before] [✓ on the morning of the hearing]
            [2 hours before] [1 hour before]
            [Back]
        relative: [3 days before]
        bot edits → relative: Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Choose when to be reminded; tap again to switch it off. Reminders 2 hours and 1 hour before come only if the time of the hearing is known.
            [✓ 7 days before] [✓ 3 days before]
            [✓ 1 day before] [✓ on the morning of the hearing]
            [2 hours before] [1 hour before]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 22:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

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
        relative: [How news comes]
        bot edits → relative: How news comes:
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
        relative: [Statements]
        bot edits → relative: Statements: at once
            [✓ at once] [at once, without a sound]
            [in the digest] [not at all]
            [Back]
        relative: [in the digest]
        bot edits → relative: How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Choose what is to come in another way.
            [Dates and rooms of hearings] [How hearings went]
            [Verdict and stage] [Access to the courtroom]
            [Measure of restraint] [Statements]
            [Back]
        relative: [Back]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 22:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
        relative: [Language]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 22:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Қазақша] [Русский] [English]
            [Back]
        relative: [English]
        bot edits → relative: SETTINGS
            Language: English
            Time zone: Berlin

            Reminders: 7 days before, 3 days before, 1 day before, on the morning of the hearing

            Quiet hours: 22:00 to 08:00, Berlin time
            Urgent news comes even then: about a hearing today or tomorrow, one moved earlier, or a correction.

            How news comes:
            Dates and rooms of hearings: at once
            How hearings went: at once
            Verdict and stage: at once
            Access to the courtroom: at once
            Measure of restraint: at once
            Statements: in the digest

            Digest: every day at 19:00, Berlin time
            [Reminders] [Quiet hours]
            [How news comes] [Digest]
            [Time zone] [Language]
            [Ready-made settings]
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
        (Wed 25 Feb 2026, 02:30)
        (editor posts: /custody city-2026 asanov house-arrest)
        (+61 s)
        (editor posts: /statement city-2026 defence | We ask for an open hearing.)
        (+61 s)
        bot edits → editor: MEASURE OF RESTRAINT: A. Asanov: ~~not known~~ → house arrest
            The case of two at the city court
            Sent. Told: 0.
            Waiting until their quiet hours end: 1.
            Change no. 5.
            [Correct an error]
        relative: /export
        bot → relative: All that I keep about this chat. Whoever can read this file on your phone can see what you follow and your notes.
            my-data.json:
            {
              "about": "All that this bot keeps about this chat. Times are in UTC; cases go by their short names, and what happened in them by its number in their history. The number of the chat is kept too, encrypted; it is not repeated here.",
              "format": 1,
              "made": "2026-02-24T21:32:02Z",
              "language": "en",
              "language_chosen": true,
              "paused": false,
              "preferences": {
                "leads": [
                  "7d",
                  "3d",
                  "1d",
                  "morning"
                ],
                "zone": "Europe/Berlin",
                "quiet": [
                  "22:00:00",
                  "08:00:00"
                ],
                "ways": {
                  "statements": "in-digest"
                },
                "digest": {
                  "at": "19:00:00"
                }
              },
              "following": [
                {
                  "case": "city-2026",
                  "told": 4
                }
              ],
              "notes": [],
              "subscriptions": [
                {
                  "to": {
                    "kind": "person",
                    "name": {
                      "en": "Balgabaeva"
                    },
                    "city": {
                      "en": "Almaty",
                      "ru": "Алматы",
                      "kk": "Алматы"
                    },
                    "sought": {
                      "names": [
                        [
                          [
                            "balgabaev",
                            "balgabaeva"
                          ]
                        ]
                      ],
                      "cities": [
                        "almati"
                      ]
                    }
                  },
                  "cases": []
                }
              ],
              "waiting": [
                {
                  "case": "city-2026",
                  "kind": "change",
                  "state": "held",
                  "not_before": "2026-02-25T07:00:00Z"
                }
              ],
              "messages": [
                {
                  "case": "city-2026",
                  "kind": "change",
                  "after_event": 3,
                  "up_to_event": 4,
                  "message": 3,
                  "keep_until": "2026-04-03T05:00:00Z",
                  "to_be_corrected": false,
                  "corrected_up_to_event": 0
                }
              ],
              "offered_choices": 0
            }
    "#]])
    .await;
}
