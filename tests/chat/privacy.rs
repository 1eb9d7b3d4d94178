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
            Nothing until you follow a case, choose a language or are given a role. From then on:
            • the number of this chat, encrypted; its language; whether you paused me
            • the cases you follow, what you were last told of each, and what waits to be sent here
            • the numbers of the messages I sent here, so that I can correct mistakes in them: until 7 days after the last hearing set in the case, or 7 days if none is set
            • what you write, encrypted, until I have dealt with it; lines that I offer you as buttons, encrypted, for 7 days

            Not kept
            No names or usernames, nothing that followers write, no date on which you came.

            Who sees what
            Telegram sees who writes to me, and every text.
            Whoever runs me holds my token: with it they can read who writes to me, and what, and write to you. Without its key, my database names nobody.
            Editors see how many follow a case, never who.

            How to be forgotten
            /forget erases all of it at once. It does not reach this conversation, which you delete in Telegram yourself, nor backups that whoever runs me made before.

            I keep nothing about this chat.
        relative: /privacy
        bot → relative: Что я храню и кто это видит

            Хранится
            Ничего, пока вы не подписались на дело, не выбрали язык и не получили роль. После этого:
            • номер этого чата (в зашифрованном виде), язык, включена ли пауза
            • ваши подписки, что вам сообщено последним по каждому делу и что ещё ждёт отправки сюда
            • номера отправленных сюда сообщений, чтобы исправлять в них ошибки: до 7 дней после последнего назначенного заседания по делу, а если оно не назначено, 7 дней
            • то, что вы пишете (в зашифрованном виде), пока я это не обработаю; строки, предложенные вам кнопками (в зашифрованном виде), 7 дней

            Не хранится
            Имена и имена пользователей, то, что пишут подписчики, и день, когда вы пришли.

            Кто что видит
            Telegram видит, кто мне пишет, и каждый текст.
            У того, кто меня запускает, есть мой токен. С ним можно прочитать, кто и что мне пишет, и написать вам. База данных без ключа никого не называет.
            Редакторы видят, сколько человек подписано на дело, но не кто именно.

            Как стереть
            /forget стирает всё это сразу. Саму переписку вы удаляете в Telegram сами. Резервные копии, которые раньше сделал тот, кто меня запускает, не стираются.
            [Стереть всё]
        relative: [Стереть всё]
        bot → relative: Стереть всё об этом чате?

            Я сотру всё, что храню об этом чате: номер этого чата (в зашифрованном виде), язык, подписки и номера отправленных сюда сообщений. Вернуть это будет нельзя. Сама переписка останется в Telegram, пока вы её там не удалите.
            [Стереть всё] [Оставить]
        relative: [Оставить]
        bot edits → relative: Ничего не стёрто.
        editor: /privacy
        bot → editor: Нені сақтаймын және оны кім көреді

            Сақталады
            Істің жаңалықтарына жазылғанша, тіл таңдағанша не рөл алғанша ештеңе сақталмайды. Содан кейін мыналар сақталады:
            • осы чаттың нөмірі (шифрланған күйде), тілі, кідірту қосылған-қосылмағаны
            • жазылымдарыңыз, әр іс бойынша сізге соңғы не хабарланғаны және мұнда не жіберілмекші екені
            • мұнда жіберілген хабарлардың нөмірлері, қатесін түзету үшін: іс бойынша тағайындалған соңғы отырыстан кейін 7 күнге дейін, отырыс тағайындалмаған болса, 7 күн
            • жазғаныңыз (шифрланған күйде), мен оны өңдегенше; түйме етіп ұсынылған жолдар (шифрланған күйде), 7 күн
            • рөліңіз; қараламаларыңыз бен жіберген өзгерістеріңіз, 7 күн, жарияланғанша шифрланған күйде; әрекеттер журналындағы қай жазбалар сіздікі екені

            Сақталмайды
            Есімдер мен пайдаланушы аттары, жазылушылардың жазғандары және сіздің қай күні келгеніңіз.

            Кім нені көреді
            Telegram маған кім жазатынын және әр мәтінді көреді.
            Мені іске қосқан адамда менің токенім бар. Сол арқылы маған кім не жазатынын оқуға және сізге жазуға болады. Кілтсіз дерекқор ешкімді атамайды.
            Редакторлар істің жаңалықтарына неше адам жазылғанын көреді, кім екенін көрмейді.
            Бот иелері кімде қандай рөл бар екенін және кім не істегенін Telegram-дағы есімі бойынша көреді.

            Қалай өшіруге болады
            /forget мұның бәрін бірден өшіреді. Хат алмасудың өзін Telegram-да өзіңіз өшіресіз. Мені іске қосқан адам бұрын жасаған сақтық көшірмелер өшірілмейді.
            Жариялағандарыңыз қалады, бірақ олардың сіздікі екені көрсетілмейді.
            [Бәрін өшіру]
    "#]])
    .await;
}
