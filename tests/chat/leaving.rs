//! Pausing, coming back, and being forgotten.

use expect_test::expect;

use super::play;

#[tokio::test]
async fn who_pauses_hears_what_changed_when_they_come_back() {
    play(expect![[r#"
        (journalist reads en)
        (editor reads en)
        (journalist follows city-2026)
        journalist: /stop
        bot → journalist: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (editor posts: /move city-2026 27.02 | the judge is ill)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 0.
            Paused with /stop: 1.
            Change no. 4.
            [Correct an error]
        # A question is no wish to be told.
        journalist: /following
        bot → journalist: You follow:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            [The case of two at the city court]
        (+1 h)
        journalist: [Resume]
        bot → journalist: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            [The case of two at the city court]
        bot → journalist: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: the judge is ill

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
        journalist: [Resume]
        journalist: /stop
        bot → journalist: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        journalist: /follow city-2026
        bot → journalist: You already follow this case. Here is where it stands:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            Access: closed
            Stage: trial (since early February 2026)

            As of 24 February, 09:01 (Almaty, local time), change no. 4

            You have paused my messages with /stop, so for now I send nothing. To start them again: /start
            [The case] [Stop following]
            [For a group or channel]
            [Resume]
        journalist: /start
        bot → journalist: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Fri 27 Feb, time not announced
            [The case of two at the city court]
    "#]])
    .await;
}

#[tokio::test]
async fn who_is_forgotten_hears_nothing_more() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        relative: /forget
        bot → relative: I keep nothing about this chat.
        relative: /follow city-2026
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
        relative: /forget
        bot → relative: Erase everything about this chat?

            I will erase all that I keep about this chat: the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here. This cannot be undone. The conversation itself stays in Telegram until you delete it there.
            [Erase everything] [Keep]
        relative: [Keep]
        bot edits → relative: Nothing was erased.
        relative: /forget
        bot → relative: Erase everything about this chat?

            I will erase all that I keep about this chat: the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here. This cannot be undone. The conversation itself stays in Telegram until you delete it there.
            [Erase everything] [Keep]
        relative: [Erase everything]
        bot edits → relative: Erased. I keep nothing about this chat any more. Goodbye.
        (editor posts: /move city-2026 27.02 | the judge is ill)
        editor: /forget
        bot → editor: Erase everything about this chat?

            I will erase all that I keep about this chat: the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here. This cannot be undone. The conversation itself stays in Telegram until you delete it there.

            You also lose your role; what you have posted stays, but no longer shows that it was yours. If there is no other owner, whoever runs me gets a new code at the next start. If my settings name you as owner, you are one again as soon as you write.
            [Erase everything] [Keep]
        editor: [Erase everything]
        bot edits → editor: Erased. I keep nothing about this chat any more. Goodbye.
        (+60 s)
        relative: /following
        bot → relative: You are not following any case.
            Find one by a name, a court or a number, or in the list: /cases
            [All cases]
        (Thu 26 Feb 2026, 08:00)
    "#]])
    .await;
}

#[tokio::test]
async fn who_would_be_told_nothing_has_nothing_to_pause() {
    play(expect![[r#"
        (relative reads en)
        (editor reads en)
        relative: /stop
        bot → relative: Nothing to pause: you are not following any case, so I send you no news.
        relative: /follow city-2026
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
        (editor posts: /move city-2026 27.02 | the judge is ill)
        (+60 s)
        bot edits → editor: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court
            Sent. Told: 1.
            Change no. 4.
            [Correct an error]
        bot → relative: MOVED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
            The case of two at the city court

            The hearing will be on 27 February, not on 25 February. No time has been announced yet.
            Reported: the judge is ill

            Access: closed
            As of 24 February, 09:01 (Almaty, local time), change no. 4
            [The case] [Stop following]
            [Calendar file]
    "#]])
    .await;
}

#[tokio::test]
async fn who_lets_the_bot_in_again_reads_where_their_cases_stand() {
    play(expect![[r#"
        (relative reads en)
        (journalist reads en)
        (relative follows city-2026)
        (relative blocks the bot)
        # Of the hearing tomorrow nobody could remind.
        (Tue 24 Feb 2026, 18:30)
        (relative unblocks the bot)
        bot → relative: You will hear from me again.
            If anything has changed meanwhile, you will read it next.

            You follow:

            The case of two at the city court
            Next hearing: Wed 25 Feb, time not announced
            [The case of two at the city court]
        # Once is enough.
        (relative blocks the bot)
        (relative unblocks the bot)
        # Who follows nothing and who paused hear nothing.
        journalist: /start
        bot → journalist: I follow court cases.
            When you follow a case, I tell you at once about every change, and remind you of a hearing 7 days before, 1 day before and on the morning of the hearing.

            To find a case, write a name, a court or a case number, or open the list: /cases

            Until you follow a case, subscribe to a name, a court or a city, or choose a language or another setting, I keep nothing about you. After that I keep the number of this chat (encrypted), its language and other settings, the cases followed, the notes on them (encrypted) and the subscriptions made here, and the numbers of the messages I sent here, but not your name; /forget erases it all. Telegram itself sees what you write here. In full: /privacy
            [All cases]
            [Қазақша] [Русский] [English]
        (journalist blocks the bot)
        (journalist unblocks the bot)
        relative: /stop
        bot → relative: Paused.
            I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
            [Resume]
        (relative blocks the bot)
        (+2 h)
        (relative unblocks the bot)
    "#]])
    .await;
}
