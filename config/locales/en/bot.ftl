# Every word the bot says in English (British). No HTML here: the code marks what is bold, struck or to be copied,
# and escapes what comes from outside. Plural arms stand each on a line of their own.

## Dates
when-day-time = { $day }, { $time }
when-day-no-time = { $day }, time not announced
time-not-announced = time not announced
approx-early = early { $month } { $year }
approx-mid = mid-{ $month } { $year }
approx-late = late { $month } { $year }
approx-year = { $year }
approx-some-year = { $day } (year not stated)
since-day = since { $day }
since-second-day = since { $day }
since-early = since early { $month } { $year }
since-mid = since mid-{ $month } { $year }
since-late = since late { $month } { $year }
since-month = since { $month } { $year }
since-year = since { $year }
since-some-year = since { $day } (year not stated)
since-second-of-some-year = since { $day } (year not stated)

## Words of the field
access-open = open
access-full = open, courtroom full
access-press = press only
access-video = video link for the public
access-partly = partly closed
access-closed = closed
access-unknown = not known
stage-investigation = pre-trial investigation
stage-preliminary = preliminary hearing
stage-trial = trial
stage-verdict = verdict given
stage-appeal = appeal
stage-cassation = cassation
stage-closed = case concluded
stage-unknown = not known
stage-since = { $stage } ({ $since })
custody-detained = in custody
custody-house-arrest = house arrest
custody-pledge = undertaking not to leave
custody-bail = bail
custody-unknown = not known
measure-since = { $measure } ({ $since })
state-since = { $state } ({ $since })
state-detained = in custody
state-house-arrest = under house arrest
state-pledge = under a written undertaking not to leave the place of residence without permission and to behave properly
state-bail = on bail
state-at-liberty = at liberty
state-serving-sentence = serving a sentence
side-prosecution = prosecution
side-defence = defence
side-court = court
side-observer = human rights defenders and observers
voice-prosecution = according to the prosecution
voice-defence = according to the defence
voice-court = according to the court
voice-observer = according to human rights defenders and observers
voice-not-stated = Who says so is not stated.
part-accused = accused
part-defendant = defendant
part-concerned = person concerned
part-lawyer = lawyer
part-prosecutor = prosecutor
part-judge = judge
part-witness = witness
part-expert = expert
part-mentioned = only mentioned
in-english = (in English)
in-russian = (in Russian)
in-kazakh = (in Kazakh)

## Notices, first lines: what changed
headline-set = HEARING SET: { $new }
headline-was-set = HEARING WAS SET: { $new }
headline-moved = MOVED: { $old } → { $new }
headline-moved-earlier = MOVED EARLIER: { $old } → { $new }
headline-delayed = DELAYED: { $old } → { $new }
headline-time-changed = TIME CHANGED: { $old } → { $new }
headline-time-announced = TIME ANNOUNCED: { $new }
headline-time-was-announced = TIME WAS ANNOUNCED: { $new }
headline-time-withdrawn = TIME NO LONGER KNOWN: { $old } → { $new }
new-time-not-announced = new time not announced
headline-adjourned = CONTINUES: { $old } → { $new }
headline-put-off = ADJOURNED: { $old } → { $new }
headline-continuation = CONTINUATION WAS SET: { $old } → { $new }
headline-adjourned-no-date = ADJOURNED: { $old } → { $new }
headline-cancelled = CANCELLED: { $old }
headline-did-not-take-place = DID NOT TAKE PLACE: { $old }
headline-held = TOOK PLACE: { $day }
headline-room = ROOM: { $old } → { $new }
room-not-announced = not announced
room-no-longer-known = no longer known
headline-access = ACCESS: { $old } → { $new }
headline-access-details = ACCESS: { $new }
headline-custody = MEASURE OF RESTRAINT: { $person }: { $old } → { $new }
headline-custody-details = MEASURE OF RESTRAINT: { $person }: { $new }
headline-at-liberty = AT LIBERTY: { $person }
headline-serving-sentence = SERVING A SENTENCE: { $person }
headline-stage = STAGE: { $old } → { $new }
headline-stage-details = STAGE: { $new }
headline-verdict = VERDICT GIVEN
headline-statement = STATEMENT: { $side }
headline-checked = CHECKED: no change
headline-confirmed = CONFIRMED: today, { $time }

## Notices, first lines: reminders
headline-today = HEARING TODAY: { $when }
headline-tomorrow = HEARING TOMORROW: { $when }
headline-in-days = { $days ->
    [one] HEARING IN { $days } DAY: { $when }
   *[other] HEARING IN { $days } DAYS: { $when }
}
headline-in-hours = { $hours ->
    [one] HEARING IN { $hours } HOUR: { $time }
   *[other] HEARING IN { $hours } HOURS: { $time }
}
headline-within-hours = { $hours ->
    [one] HEARING IN LESS THAN { $hours } HOUR: { $time }
   *[other] HEARING IN LESS THAN { $hours } HOURS: { $time }
}

## Notices, first lines: what else they say
not-confirmed-this-morning = This hearing was not confirmed this morning.
date-not-set = new date not known
more-changes = Changes that are not listed above: { $count }.
more-in-history = Not everything fits here. You can read all of it in the history: { $history }

## Notices: what it means, in a sentence
means-set = A new hearing is set for { $new }.
means-was-set = A hearing was set for { $new }.
means-set-goes-on = The adjourned hearing of { $old } is now set for { $new }.
means-was-to-go-on = The adjourned hearing of { $old } was set for { $new }.
means-moved = The hearing will be on { $new }, not on { $old }.
means-was-moved = The hearing was moved from { $old } to { $new }.
means-moved-earlier = The hearing will be earlier than announced: on { $new }, not on { $old }.
means-earlier-that-day = The hearing of { $day } begins earlier: at { $new }, not at { $old }.
means-delayed = The hearing of { $day } begins later: at { $new }, not at { $old }.
means-time-was-changed = The time of the hearing of { $day } was changed from { $old } to { $new }.
means-time-announced = The hearing of { $day } begins at { $new }.
means-time-was-announced = The hearing of { $day } was to begin at { $new }.
means-time-withdrawn = The hearing is still on { $day }, but no longer at the time announced; no new time is known.
means-time-was-withdrawn = The hearing was set for { $day }; its time is not known.
means-adjourned = The hearing of { $old } was adjourned; it continues on { $new }.
means-put-off = The hearing of { $old } has been adjourned to { $new }.
means-was-adjourned = The hearing of { $old } was adjourned; it was to continue on { $new }.
means-adjourned-no-date = The hearing of { $old } has been adjourned. No new date is known yet; you will be told when there is one.
means-cancelled = The hearing of { $old } will not take place.
means-was-cancelled = The hearing of { $old } did not take place.
means-held = The hearing of { $day } took place.
means-room = Courtroom for the hearing of { $day }: { $new }.
means-no-room = The courtroom for the hearing of { $day } is no longer known.
means-room-before = Announced before: { $old }.
means-access-open = The hearing is open to the public.
means-access-full = The hearing is open to everyone, but the courtroom is full.
means-access-press = Apart from those taking part, only the press may be in the courtroom.
means-access-video = The public can follow the hearing by video link.
means-access-partly = Part of the hearing is closed to the public.
means-access-closed = Only those taking part in the proceedings may be in the courtroom.
means-access-unknown = It is no longer known who may be in the courtroom.
means-verdict = The court has given its verdict.
means-verdict-no-text = The court has given its verdict. What the verdict says is not yet known.
presumption = Everyone is presumed innocent unless and until a conviction takes legal effect.
means-custody = { $name }: { $custody }
means-custody-not-known = { $name }: the measure of restraint is no longer known
means-stage = Stage of the case now: { $stage }.
means-stage-back = The case is back at an earlier stage: { $stage }.
means-stage-verdict = The court has given its verdict.
means-stage-verdict-on = The court has given its verdict ({ $date }).
means-stage-closed = The case has been concluded.
means-stage-closed-on = The case has been concluded ({ $date }).
begins-at = It begins at { $time }.
was-to-begin-at = It was to begin at { $time }.
day-at = { $day } at { $time }
no-time-announced = No time has been announced yet.
no-time-was-announced = No time was announced.
as-reported = Reported: { $text }
reported-by-lawyer = According to a lawyer: { $text }
reported-by-court = According to the court: { $text }
reported-by-observer = According to an observer: { $text }
reported-by-link = According to { $site }: { $text }
reason-reported = Reason, as reported: { $text }
verdict-reported = The verdict, as reported: { $text }
said-by = According to: { $who }
objects = Objection: { $text }

## Where a case stands
next-hearing = Next hearing: { $when }
also-that-day = That day also: { $time }
todays-hearing = Today’s hearing: { $time }. No report yet.
waiting-for-a-date = Next hearing: date not known. The hearing of { $day } was adjourned.
nothing-scheduled = Next hearing: none known.
no-report-yet = No report yet on the hearing of { $day }.
courtroom = Courtroom: { $room }
access-line = Access: { $access }
stage-line = Stage: { $stage }
court-line = Court: { $court }
number-line = Case number: { $number }
verdict-line = Verdict, as reported: { $text }
verdict-line-no-text = Verdict: given; what it says is not yet known.
as-of = As of { $moment } ({ $city }, local time), change no. { $number }
attribution-line = Source: { $who }
source-lawyer = a lawyer
source-court = the court
source-observer = an observer
as-of-sources = As of { $date }, from the sources (change no. { $number }). Local time: { $city }.
as-of-sources-only = As of { $date }, from the sources. Local time: { $city }.
as-of-not-confirmed = No editor has updated or confirmed this yet.
no-news-for = { $days ->
    [one] Last checked or updated { $days } day ago.
   *[other] Last checked or updated { $days } days ago.
}
and-more = and { $count } more
and-more-people = and { $count } more

## The case card and its sections
card-accused = Accused:
card-defendants = Defendants:
card-concerned = The case concerns:
card-defendant = { $name }: { $custody }; lawyer: { $lawyers }
card-defendant-no-lawyer = { $name }: { $custody }; lawyer: no information
card-defendant-custody-not-known = { $name }: measure of restraint not known; lawyer: { $lawyers }
card-defendant-nothing-known = { $name }: no information on measure of restraint or lawyer
card-charges = Charges: { $charges }
card-charges-open = Alleged offences: { $charges }
card-latest = Latest:
section-hearings = Hearings
section-people = People
section-charges = Charges
section-charges-open = Alleged offences
section-statements = Statements
section-related = Other cases and sources
section-history = History
page-of = Page { $page } of { $of }
nothing-known-hearings = No hearings are known.
nothing-known-people = No names are known yet.
nothing-known-charges = No charges are known.
nothing-known-charges-open = No alleged offences are known.
nothing-known-statements = No statements are known.
nothing-known-related = No related cases or sources are given.
nothing-known-history = Nothing has been recorded yet.
hearing-set = Scheduled
hearing-no-report = No report yet
hearing-held = Took place
hearing-adjourned = Adjourned to { $new }
hearing-was-to-continue = Was adjourned to { $new }
hearing-adjourned-no-date = Adjourned, new date not known
hearing-will-not-be = Will not take place
hearing-was-not = Did not take place
person-age = { $age ->
    [one] { $age } year old
   *[other] { $age } years old
}
person-from = From: { $from }
person-occupation = Occupation: { $occupation }
person-custody = Measure of restraint: { $custody }
person-custody-not-known = Measure of restraint: not known
person-lawyer = Lawyer: { $lawyers }
person-no-lawyer = Lawyer: no information
person-lawyer-for = Lawyer for: { $clients }
person-background = Background:
person-not-known = Not known: { $what }
person-transliterated = The spelling of the name is a transliteration.
unknown-age = age
unknown-from = home town
unknown-occupation = occupation
unknown-background = background
charges-note-open = These are allegations, not established facts.
charges-note = These are accusations, not established facts.
charges-note-judged = These are the charges as they were brought. What the court decided is set out in the verdict.
charges-note-ended = These are the charges as they were brought. There is no information on what the court decided.
charge-against-open = Alleged against: { $people }
charge-against = Charged: { $people }
charge-was-against = Charges were brought against: { $people }
charge-implied = By implication also (the source does not say so outright): { $people }
episodes-title = Events, as reported by the source
source-line = Source: { $source }
source-of-all = Source of all the above: { $source }
related-when = Decided: { $when }
related-outcome = Outcome: { $outcome }
related-outcome-not-stated = Outcome: not stated by the source
sources-title = Sources
published = published: { $when }
history-line = Change no. { $number }, { $day }
history-line-imported = Change no. { $number }, initial information

## Buttons
button-follow = Follow
button-unfollow = Stop following
button-case = The case
button-cases = All cases
button-hearings = Hearings
button-people = People
button-charges = Charges
button-charges-open = Alleged offences
button-statements = Statements
button-related = Other cases, sources
button-history = History
button-back = ‹ Previous page
button-further = Next page ›
button-send = Send
button-send-anyway = Send all the same
button-to-the-preview = Back to the preview
button-edit = Edit
button-discard = Discard
button-undo = Undo
button-send-instead = Take it back and send mine
button-approve = Approve
button-reject = Reject
reject-wrong = A fact is wrong
reject-not-confirmed = Not well enough confirmed
reject-wording = The wording must change
reject-dangerous = It could put somebody at risk
button-anew = Preview again
report-held = It took place
report-adjourned-to = Continues, the date is known
report-adjourned = Adjourned, no date
report-cancelled = It did not take place
report-not-known = Not known yet
still-on-yes = Still on
still-on-another-date = Another date
still-on-another-time = Another time
still-on-cancelled = Cancelled
still-on-not-known = Not known yet

## Lists
cases-title = Cases, nearest hearing first
cases-none = There are no cases yet.
cases-unreadable = { $count ->
    [one] One case cannot be opened right now and is missing here.
   *[other] { $count } cases cannot be opened right now and are missing here.
} The people who run this bot have been told.
hearings-title = Hearings: today and later
hearings-title-followed = Hearings in the cases you follow: today and later
hearings-none = No upcoming hearing is known.
hearings-none-followed = No upcoming hearing is known in the cases you follow.
following-title = You follow:
following-not-among = None of the cases you follow matches “{ $query }”.
following-none = You are not following any case. Find one by a name, a court or a number, or in the list: /cases
following-unreadable = { $count ->
    [one] One case that you follow cannot be opened right now; you still follow it.
   *[other] { $count } cases that you follow cannot be opened right now; you still follow them.
} The people who run this bot have been told.
search-title = Found:
search-nothing = Nothing found for “{ $query }”.
search-nearest = The closest names:
search-hint = Write a name, a court or a case number, or open the list: /cases
no-such-case = There is no case “{ $query }”.
day-item = { $time }: { $title }
day-item-begun = { $time }, no report yet: { $title }
day-item-no-time = Time not announced: { $title }
local-times = Times are local time at each court.

## Replies
welcome = I follow court cases. When you follow a case, I tell you at once about every change, and remind you of a hearing 7 days before, 1 day before and on the morning of the hearing.
welcome-find = To find a case, write a name, a court or a case number, or open the list: /cases
welcome-privacy = Until you follow a case or choose a language, I keep nothing about you. After that I keep { $kept }, but nobody’s name; /forget erases it all. Telegram itself sees what you write here.
what-is-kept = the number of this chat (encrypted), its language, the cases followed here, and the numbers of the messages I sent here
welcome-to-case = I follow court cases. Here is where this one stands; press Follow to be told of every change.
help-title = What I can do
help-search = Any other text is a search: a name, a court, a case number.
help-editors = For editors
help-plain-words = Plain words work too: whose case, what happened, the new date, why. You see a preview before anything is sent.
usage-form = Write it like this: { $form }
usage-example = For example: { $example }
choose-language = Choose a language.
language-set = I will write in English from now on.
followed = You now follow this case. You will be told of every change. Here is where it stands:
followed-while-stopped = You now follow this case, but you have paused my messages. Here is where it stands:
followed-already = You already follow this case. Here is where it stands:
unfollowed = You no longer follow this case.
unfollowed-already = You were not following this case.
old-button = This button is from an older message. Please open the case again: /cases
unknown-command = I do not know this command. What I can do: /help
forwarded = This message was forwarded to me, so I have not done what it says. If you mean it, send it yourself:
edited = I do not read edited messages: what you sent first still stands. If you mean the new text, send it as a new message:
not-an-editor = This command is for editors. What is open to everyone: /help
write-in-private = Please write to me in a private chat.
unreadable-date = I could not read a date in “{ $text }”.
unreadable-understood = Understood: { $understood }
unreadable-examples = These work: { $examples }
example-tomorrow = tomorrow 9:30
impossible-date = There is no such date or time: “{ $text }”.
far-date = That is more than three years ahead ({ $day }). Please check the year.
reason-after-bar = A reason goes after a bar, like this: { $example }
contradicting-date = “{ $text }”: the day of the week does not fit the date. This date is: { $day }
which-date = Which date is meant?
which-hearing = Which hearing is meant?
which-person = Who is meant?
no-such-person = None of the people whom this case concerns is called “{ $query }”.
not-all-fit = Not all of them fit here. If yours is missing, write it in full.
no-hearing-meant = This case has no hearing this could refer to.
refused-no-such-hearing = This case has no such hearing.
refused-over = The outcome of that hearing has already been recorded.
refused-nothing-changes = It is already recorded that way; nothing would change.
refused-not-a-later-day = A hearing can only continue on a later day. For another time on the same day: { $example }
refused-changed-meanwhile = Somebody changed the same thing in the meantime. Please look at the case and post again.
refused-lapsed = Not sent: no other editor approved it in time. You can write it and send it again.
refused-rejected = Not sent: another editor rejected it. Reason: “{ $reason }”.
claimed = You are the owner now. What you can do: /help
wrong-code = This code is wrong or has been used already.
too-many-codes = Too many wrong codes came from this chat. Restart the bot: it gives a new code.
our-fault = Something went wrong on our side. Please try again; if it happens again, tell whoever runs this bot.
case-unreadable = This case cannot be opened right now: my record of it is damaged. The people who run this bot have been told. Please try again later; everybody who follows it still does.
still-trying = That cannot be done right now. I will keep trying; there is no need to send it again.
too-fast = You are writing faster than I can read. I will read again in a minute; please send again then whatever I have missed. /unfollow always gets through.
nothing-to-undo = There is nothing to take back.
too-late-to-undo = It has been sent already and cannot be taken back. To set it right, post the correct information, for example: { $example }

## Editors
preview-not-sent = Not sent yet.
preview-recipients = { $count } will be told.
preview-languages = By language: { $list }.
preview-people = People: { $people }.
preview-kinds = People: { $people }, groups and channels: { $shared }.
preview-takes-seconds = { $seconds ->
    [one] It takes about { $seconds } second.
   *[other] It takes about { $seconds } seconds.
}
preview-takes-minutes = { $minutes ->
    [one] It takes about { $said } minute.
   *[other] It takes about { $said } minutes.
}
preview-price = { $stars ->
    [one] Paid broadcast: at most { $price } Star.
   *[other] Paid broadcast: at most { $price } Stars.
}
preview-nobody = Nobody follows this case: nobody will be told.
preview-nobody-now = Nobody will be told now.
preview-no-news = Nothing changes for followers, so nobody will be told.
preview-page = This is the message in one language of three ({ $language }). The buttons below open the others; all three go out.
preview-not-understood = I do not understand this and have left it out: { $words }
preview-traps = Please check:
trap-in-the-past = the date is in the past
trap-weekend = it is a weekend
trap-public-holiday = it is a public holiday
trap-day-of-rest = it is a day of rest
trap-rest-moved = it is a day of rest: the public holiday of { $day } falls on a weekend
trap-earlier-than-before = the hearing would be earlier than announced
trap-less-than-a-day = the hearing is less than 24 hours away
trap-same-day = the case has another hearing on the same day: { $when }
trap-not-yet = the day of this hearing is still to come
trap-concluded = the case is recorded as concluded
trap-may-be-same = another case may be the same one: { $case }. Its followers will not be told
trap-similar-case = another case has a similar name: { $case }
trap-closed-access = the hearing is closed: people who speak about it can be at risk
trap-many-recipients = many more than usual will be told
trap-no-source = no reason or source is given
second-tap = Please look again before it goes out:
goes-out-in = { $seconds ->
    [one] Goes out in { $seconds } second. Until then only editors see it.
   *[other] Goes out in { $seconds } seconds. Until then only editors see it.
}
checked-in = { $seconds ->
    [one] Recorded in { $seconds } second. Until then you can undo it.
   *[other] Recorded in { $seconds } seconds. Until then you can undo it.
}
undone = Taken back. Nobody was told.
undone-anothers = Taken back. Nobody was told. The editor who posted it is told that you took it back.
undone-by-another = Another editor took your change back. No follower was told.
which-to-undo = Which change is to be taken back?
ledger-telling = Going out: { $told } of { $total } told.
ledger-told = Sent. Told: { $count }.
ledger-seconds-left = About { $seconds } s left.
ledger-minutes-left = About { $minutes } min left.
ledger-hours-left = About { $hours } h left.
silent-stopped = Paused with /stop: { $count }.
silent-unreachable = Cannot be reached: { $count } (blocked the bot or gone).
ledger-barred = Groups or channels where the bot may not write: { $count }.
ledger-failed = Not accepted by Telegram: { $count }. Please tell the owner.
ledger-doubted = Perhaps told twice: { $count } (Telegram did not answer).
released-to-nobody = Recorded. Nobody follows this case yet.
edit-line = Send the corrected line:
edit-long-line = Your line is too long for me to give it back whole. Please copy your own message, correct it and send it again.
discarded = Discarded. Nobody was told.
no-longer-applies = Not sent: it no longer applies.
posting-unreadable = Not sent: the change was damaged in my database and can no longer be read. Please write it once more.
waits-own = Your own change to this case is waiting:
waits-anothers = Another editor’s change to this case is waiting:
waits-times = Posted { $ago } s ago, goes out in { $left } s.
waits-approval = Waiting for approval until { $moment }.
waits-in-the-way = Both are about the same thing: yours can only replace it.
not-sent-waits = Not sent: a change to the same thing is waiting to go out.
approval-please = Please check and approve. Not sent yet.
approval-asks = Another editor asks you to check and approve this. If nobody approves it by { $moment } ({ $city }, local time), it will not go out.
approval-asked = Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by { $moment } ({ $city }, local time), it will not go out. Until then only editors see it.
approval-nobody = Not sent: nobody else can approve it.
approval-nobody-why = A change of this kind needs another editor’s approval, and there is no other editor now. An owner can invite one.
approval-why = Why do you reject it? Its author will be told.
approval-approved = Approved.
approval-approved-now = Approved. It goes out now.
approval-rejected = Rejected: it will not go out. Only its author is told, with your reason.
approval-own = You cannot approve your own change: another editor must.
approval-approved-before = Another editor has already approved it.
approval-rejected-before = Another editor has already rejected it.
approval-too-late = Too late: nobody approved it in time, so it did not go out.
approval-taken-back = It was taken back: there is nothing to approve.
approval-no-longer = It no longer applies: there is nothing to approve.
checked = Noted: nothing has changed.
outcome-question = What happened at the hearing of { $day }?
outcome-not-known = All right. Until there is a report, followers read “no report yet”.
headline-still-on = STILL ON? TODAY, { $time }
confirmed-as-of = As of { $time } ({ $city }, local time).
still-on-being-confirmed = This hearing has just been confirmed.
still-on-already = This has already been confirmed or updated today.
still-on-no-longer = This question is out of date. What is known now:
still-on-noted = All right. Until somebody confirms the hearing, reminders will say “not confirmed this morning”.

## Putting a post together, step by step
dialogue-case = Which case? Choose it, or write a name, a court or a case number.
dialogue-happening = What is the post about?
dialogue-day = On which day? Choose it, or write it: 27.02 or 27.02 10:00
dialogue-time = At what time? Choose it, or write it: 10:30
dialogue-room = Which courtroom? Write its number or name.
dialogue-access = Is the hearing open to the public?
dialogue-person = Whose measure of restraint has changed?
dialogue-custody = What is the measure of restraint now?
dialogue-stage = At which stage is the case now?
dialogue-side = Whose statement is it?
dialogue-reason = What reason is reported? Write it, or use a button.
dialogue-objection = Does anybody object? Write who and why.
dialogue-outcome = What came of the hearing? Write it in a sentence.
dialogue-verdict = What is reported about the verdict? Write it.
dialogue-statement = What was said? Write it in a sentence or two.
dialogue-place = Where? Write the town or the institution.
dialogue-note = Is there anything to add? Write it.
dialogue-source = What is the source? Choose it, or send a link.
dialogue-no-room = A courtroom’s name can have at most { $most } characters, on one line.
dialogue-cancelled = Nothing was posted.
dialogue-over = This post is already finished or was cancelled. To begin a new one: /post
dialogue-no-time = Not announced
dialogue-skip = Skip
dialogue-finish = Preview now
dialogue-finish-no-time = Preview without time
dialogue-back = Back
dialogue-cancel = Cancel
dialogue-earlier = Earlier days
dialogue-later = Later days
button-post = Post a change
happening-continues = Continues on another day
happening-adjourned = Adjourned, new date not known
happening-moved = Moved to another date
happening-delayed = Same day, later time
happening-cancelled = Cancelled or did not take place
happening-held = Took place
happening-scheduled = New hearing
happening-room = Another courtroom
happening-access = Access to the courtroom
happening-statement = Statement
happening-custody = Measure of restraint
happening-stage = Stage of the case
happening-verdict = Verdict
happening-checked = Nothing has changed
usual-defendant-unwell = because of a defendant’s health
usual-judge-absent = because of the judge’s absence
usual-lawyer-absent = because of a lawyer’s absence
usual-witness-absent = a witness did not appear
usual-not-brought = a defendant was not brought to court
usual-on-request = at the request of one of the parties

## Status
status-title = Status
status-cases = Cases: { $count }
status-follows = Subscriptions: { $count }
status-pending = Changes not yet sent: { $count }
status-waiting = Messages waiting: { $count }
status-sending = Being sent: { $count }
status-in-doubt = In doubt, to be sent again: { $count }
status-lag = The longest wait: { $seconds } s
status-failed = Given up: { $count }
status-last = Last changes:
status-ledger = { $case }, change no. { $number }: told { $told }, waiting { $waiting }, paused { $stopped }, unreachable { $unreachable }

## Commands, as the menu and /help describe them
about-start = greeting
about-help = what I can do
about-language = language
about-cases = list of cases
about-case = where a case stands
about-hearings = upcoming hearings
about-history = what happened in a case
about-follow = follow a case
about-unfollow = stop following a case
about-following = the cases you follow
about-stop = pause all messages
about-forget = erase everything about this chat
about-post = post a change step by step, with buttons
about-schedule = a new hearing
about-move = a hearing moved to another date
about-adjourn = a hearing is adjourned, with a new date or without
about-delay = a hearing begins later or earlier that day
about-cancel = a hearing will not take place
about-held = a hearing took place
about-access = access to the courtroom
about-custody = measure of restraint, or at liberty
about-stage = stage of the case
about-verdict = verdict
about-statement = what a side, the court or an observer said
about-checked = confirm that nothing has changed
about-undo = take back what is not sent yet
about-status = queues and deliveries
about-claim = become the owner

form-case = /case case-name
form-history = /history case-name
form-follow = /follow case-name
form-unfollow = /unfollow case-name
form-schedule = /schedule case-name date [time][, room …] [| note]
form-move = /move case-name date [time] [| reason]
form-adjourn = /adjourn case-name [date [time]] [| reason]
form-delay = /delay case-name time [| reason]
form-cancel = /cancel case-name [| reason]
form-held = /held case-name [| outcome]
form-access = /access case-name { $options } [| reason]
form-custody = /custody case-name person { $options } [| place]
form-stage = /stage case-name { $options }
form-verdict = /verdict case-name [| text]
form-statement = /statement case-name { $options } | text
form-checked = /checked case-name
form-claim = /claim code

example-case = /case { $slug }
example-history = /history { $slug }
example-follow = /follow { $slug }
example-unfollow = /unfollow { $slug }
example-schedule = /schedule { $slug } 27.02 10:00, room 5
example-move = /move { $slug } 27.02 10:00 | by decision of the court
example-adjourn = /adjourn { $slug } 27.02 | at the request of the defence
example-delay = /delay { $slug } 15:00 | by decision of the court
example-cancel = /cancel { $slug } | by decision of the court
example-held = /held { $slug } | both sides were heard
example-access = /access { $slug } closed | state secrets, the court said
example-custody = /custody { $slug } Asanov house-arrest | Almaty
example-stage = /stage { $slug } appeal
example-verdict = /verdict { $slug } | acquitted (his lawyer says so)
example-statement = /statement { $slug } defence | the charge is unfounded
example-checked = /checked { $slug }

## The bot's profile
profile-description = Follows court cases. Tells you at once when a hearing is set, moved, adjourned or cancelled, and reminds you in time. In Kazakh, Russian and English. Press Start, then write a name, a court or a case number.
profile-short = Court cases: hearing dates, changes, reminders. In Kazakh, Russian and English.


## What is unclear, and what is gone
unreadable-left = I do not understand: { $left }
two-dates = “{ $one }” and “{ $other }” do not go together. Please keep only one.
is-this-meant = I do not know “{ $written }”. Is this what you mean?
not-understood = I do not understand what “{ $written }” means here.
no-attribution = “{ $written }” cannot be given as a source. Give a lawyer, the court, an observer or a link.
two-texts = There are two texts in one language ({ $language }). Please keep only one.
text-too-long = The text is too long ({ $language }): { $count } characters, and at most { $most } can go out. I never cut a text: please shorten it and send the line again.
language-en = English
language-ru = Russian
language-kk = Kazakh
choose-case = There is no case “{ $query }”. Is it one of these?
case-is-gone = This case is no longer here. The list of cases: /cases
draft-is-gone = This draft has already been sent, changed or discarded.
draft-is-unreadable = Nothing was sent: this draft was damaged in my database. It can no longer be read; please write it once more.
offer-is-gone = This question has expired. Please send your line again.
only-text = I only understand text. What I can do: /help
released-number = Change no. { $number }.
unreadable-time = I could not read a time in “{ $text }”.

## What the owners must know at once
alarm-lasted-minutes = { $minutes } min
alarm-lasted-whole-hours = { $hours } h
alarm-lasted-hours = { $hours } h { $minutes } min
alarm-still = { $title }: still so { $lasted } later
alarm-ended = { $over } (The trouble lasted { $lasted }.)
alarm-in-status = Now: { $title } (for { $lasted })
alarm-untold = Owners whom I could not reach with an alarm: { $owners }
alarm-deaf-title = I do not hear you
alarm-deaf = For two minutes or more Telegram has given me no news: what followers ask and what you post do not reach me. Reminders, and changes already posted, still go out as long as I can send at all. Telegram keeps messages for a day; a button pressed meanwhile may have to be pressed again. Please look at my server and its network. I will carry on by myself.
alarm-deaf-over = I hear you again.
alarm-second-reader-title = Another program is taking my messages
alarm-second-reader = Telegram says that another program fetches what people write to me (error 409). Some of what you and followers write may not reach me meanwhile. If you started a second copy of me, stop it. If not, somebody has my token: open @BotFather now, send /revoke, put the new token in the place of the old one and start me again. Whoever has the token sees who writes to me and can write in my name.
alarm-second-reader-over = For ten minutes no other program has read my messages. If you do not know which one it was, take a new token all the same: @BotFather, /revoke.
alarm-unheard-title = Nothing has reached me for a week
alarm-unheard = My messages go out, so followers hear of changes, but for a week or more nothing has come in, from anybody. Send me /status: if I answer, all is well. If I do not, somebody else may be taking what is written to me: open @BotFather, send /revoke, put the new token in the place of the old one and start me again.
alarm-unheard-over = Messages reach me again.
alarm-lag-title = Messages are late
alarm-lag = For two minutes or more urgent messages have gone out far more slowly than they should, or no message has gone out at all. Followers hear late; nothing is lost. I keep sending; /status shows how many wait. If this lasts, please look at my server and its network.
alarm-lag-over = Messages are no longer late.
alarm-stalled-title = I cannot { $step }
alarm-stalled = { $meaning } I try again every few seconds and catch up as soon as it works. The log says why it fails; to examine the database, run hearing-bot check.
alarm-stalled-over = I can again { $step }.
alarm-step-release = pass on what editors send
alarm-step-remind = start reminders
alarm-step-ask = ask editors about hearings
alarm-step-fan-out = line up messages for followers
alarm-step-sweep = remove old records
alarm-step-audit = send owners the checksum of the record
alarm-step-deliver = send messages
alarm-release-waits = What editors have sent does not reach followers meanwhile.
alarm-remind-waits = Followers get no reminders meanwhile.
alarm-ask-waits = Followers notice nothing. I do not ask editors how a hearing ended; they can post it all the same.
alarm-fan-out-waits = New changes and reminders do not reach followers meanwhile.
alarm-sweep-waits = Followers notice nothing. Old records are kept for longer than they should be.
alarm-audit-waits = Followers notice nothing. Owners can ask for the checksum of the record with /audit.
alarm-deliver-waits = Meanwhile followers get nothing from me but answers to what they ask.
alarm-clock-title = My clock and Telegram’s differ
alarm-clock = They are more than two minutes apart. Until they agree I start no reminders and ask no questions, so that nobody reads a wrong day; answers and posted changes go out. Please set the clock of my server. I will carry on by myself.
alarm-clock-over = My clock and Telegram’s agree again. Reminders go on.
alarm-no-room-title = There is no room left on the disk for my database
alarm-no-room = Until there is, followers get no changes and no reminders; I can still answer as long as I can record a question. Please free some space: nothing is lost, and I will carry on by myself.
alarm-no-room-over = There is room on the disk again. I am sending what was waiting.
alarm-damaged-title = My database is damaged
alarm-damaged = Some of what I keep may be lost, and followers may not hear of changes. Please stop me, keep the file, and restore the last backup. hearing-bot check says what is damaged.
alarm-damaged-over = My database is whole again.
alarm-log-kept-title = What was deleted is not gone from the disk yet
alarm-log-kept = For two minutes or more another program on my server, such as a backup or an open database tool, has been reading my database and keeps me from clearing the file of its latest changes (its name ends in -wal). That file grows, and it still holds what people had me erase. Followers notice nothing. Please end that program; I will carry on by myself.
alarm-log-kept-over = What was deleted is gone from the disk now.
alarm-gone-title = My database file is gone or was replaced
alarm-gone = Until it is back I can record nothing: what people write waits at Telegram, and followers get no changes and no reminders. Please put the file back where it was, and I will carry on by myself. If you have restored a backup, stop me and start me again: from then on I work with that.
alarm-gone-over = My database file is in its place again. I am sending what was waiting.
alarm-refused-title = Telegram refuses some of my messages
alarm-refused = Where possible I send them as plain text; otherwise somebody does not get them. This is a fault of the program: please report it; the log has the details.
alarm-refused-over = For an hour Telegram has accepted my messages as I wrote them.
alarm-unpaid-title = Telegram does not let me pay for faster delivery
alarm-unpaid = I send at the free speed: where there are many followers, they hear later. Please look at the Star balance and the bot’s settings in @BotFather.
alarm-unpaid-over = For an hour Telegram has not refused a paid message.
alarm-unanswered-title = Some followers who asked got no answer from me
alarm-unanswered = More was asked than I can answer in time, or Telegram kept me waiting too long. Notices go out all the same: answers never take their place. Whoever got no answer has to ask again.
alarm-unanswered-over = For an hour no follower has been left without an answer.
alarm-unreadable-title = I cannot read: { $table } ({ $rows })
alarm-unreadable = { $meaning } Everything else goes on. Please keep the file and the last backup; hearing-bot check says what is wrong.
alarm-unreadable-over = I can read this part of my database again: { $table }.
alarm-table-chats = chats
alarm-table-cases = cases
alarm-table-inbox = messages not yet handled
alarm-table-drafts = drafts
alarm-table-postings = changes sent by editors
alarm-table-house = my place in what Telegram sends
alarm-chats-unread = These people hear nothing from me.
alarm-cases-unread = What happens in these cases may not reach followers.
alarm-inbox-unread = Whoever wrote them gets no answer and has to write again.
alarm-drafts-unread = Their editors have to write them anew; followers notice nothing.
alarm-postings-unread = These changes may not reach followers: please look at /status and post them again.
alarm-house-unread = I ask Telegram anew for all that it has for me; somebody may be answered twice.
alarm-key-beside-title = The key is on the same disk as the database
alarm-key-beside = Whoever takes this disk can see who follows which case. Move the key file to another disk and name its new place under [store] key_file.
alarm-key-beside-over = The key and the database are on different disks now.
group-untitled = your group or channel
trouble-barred-title = I CANNOT WRITE: { $title }
trouble-barred = I am not allowed to write there, so I cannot report changes in the cases followed there. Please let me send messages; I will then carry on by myself, from where the cases stand at that point.
trouble-topic-title = THE TOPIC IS CLOSED OR GONE: { $title }
trouble-topic = The topic I posted in has been closed or deleted. From now on I will write in the general topic.

## Small talk, and how to stop
talk-thanks = You are welcome. When something changes in a case that you follow, I will write to you.
talk-ok = All right. To find a case, write a name, a court or a case number, or open the list: /cases
stop-how = To stop messages about one case, press its button. “Pause everything” stops all messages and keeps what you follow; /start resumes. “Erase everything” also removes all that I keep about this chat.
stop-nothing = You are not following any case, so I send nothing unless you write. “Erase everything” removes all that I keep about this chat.
button-stop-case = Stop: { $title }
button-pause = Pause everything

## Pausing, coming back, and being forgotten
button-resume = Resume
button-erase = Erase everything
button-keep = Keep
leave-stopped = Paused. I will send nothing unless you ask, until you press Resume or write /start. You still follow the same cases; when you come back, you will read what has changed meanwhile.
leave-nothing-to-pause = Nothing to pause: you are not following any case, so I send you no news.
leave-resumed = You will hear from me again. If anything has changed meanwhile, you will read it next.
leave-while-stopped = You have paused my messages with /stop, so for now I send nothing. To start them again: /start
leave-question = Erase everything about this chat?
leave-what-goes = I will erase all that I keep about this chat: { $kept }. This cannot be undone. The conversation itself stays in Telegram until you delete it there.
leave-role = You also lose your role; what you have posted stays, but no longer shows that it was yours.
leave-last-owner = If there is no other owner, whoever runs me gets a new code at the next start. If my settings name you as owner, you are one again as soon as you write.
leave-goodbye = Erased. I keep nothing about this chat any more. Goodbye.
leave-goodbye-soon = Erased from my database. Some of it is still in a working file beside it, which another program on my server is reading just now. I will remove it as soon as that program is done; you need not do anything. I keep nothing else about this chat. Goodbye.
leave-kept = Nothing was erased.
leave-nothing = I keep nothing about this chat.
leave-administrators = Only an administrator of this group can do that.
leave-administrators-unknown = I cannot ask Telegram right now who administers this group. Please try again in a few minutes.

## Owners
about-invite = invite an editor with a link
about-editors = who has a role, and how to take it away
help-owners = For owners
not-an-owner = This is for owners. What you can do: /help
invite-made = Whoever opens this link first becomes an editor, whoever that is:
invite-how = It works once, and for 24 hours. Send it to one person, in a chat that only you and they read. I will tell you when it is opened.
invite-withdrawn = The link is withdrawn: nobody can become an editor with it any more.
invite-gone = This link has been opened or withdrawn, or it is older than 24 hours. Who has a role: /editors
invite-opened = Your invitation has been opened: there is a new editor, no. { $number }. They see the same number: ask the person you invited for it. If that person has no number or another one, somebody else opened the link: remove the new editor at once.
invite-welcome = You are an editor now. Your number is { $number }: tell it to whoever invited you, so that they know it was you who opened the link. What you can do: /help
invite-refused = This invitation does not work. It may have been opened already or be older than 24 hours, or the link may be incomplete. Ask the person who sent it for a new one.
invite-not-needed = You already have a role here, so this invitation was not used.
editors-title = Who has a role
editors-line = { $who }: { $role }
editors-names = The names are those in Telegram at this moment; I do not keep them.
person-named = { $name } (no. { $number })
person-unnamed = no. { $number }
role-owner = owner
role-owner-by-settings = owner, named in the settings ({ $key })
role-editor = editor
remove-question = Remove { $who }?
remove-what-goes = They lose their role at once. Their drafts are discarded, and their changes that have not gone out yet are taken back. What has gone out stays.
remove-old = This button is old: that person has no role any more.
removed = Removed: { $who }.
removed-lost = Drafts discarded: { $drafts }. Changes taken back before they went out: { $changes }.
remove-last-owner = The last owner cannot be removed. Otherwise nobody could invite or remove editors.
remove-by-settings = This owner is named in the settings, which I cannot change. Whoever runs me must take the number out of { $key } and start me again: { $who }.
role-ended = An owner has ended your role here: you can no longer post.
role-ended-unsent = Your changes that were waiting and will not go out: { $changes }.
button-remove-person = Remove no. { $number }
button-remove = Remove
button-withdraw-invite = Withdraw the link
about-audit = who did what, and the checksum of the record
audit-title = Who did what
audit-none = No entries yet.
audit-line = { $number }. { $day }, { $time } { $what }
audit-hours = Times are rounded down to the hour.
audit-head = Checksum of the record: { $head }
audit-how = Keep this message. With this checksum, whoever runs me can check whether any entry up to now has been changed or removed since: { $command }
audit-daily = RECORD OF ACTS: { $number } so far
audit-sent = sent
audit-undone = taken back
audit-approved = approved
audit-rejected = rejected
audit-released = went out
audit-refused = not sent because it no longer applied
audit-role-given = role given
audit-role-taken = role taken away
audit-invite-made = invitation made
audit-invite-withdrawn = invitation withdrawn
audit-imported = brought in from a file
audit-forgotten = data erased at their own request
audit-change-no = change no. { $number }
audit-by = by { $who }
audit-of = holder { $who }
audit-somebody = somebody whose data has been erased since
