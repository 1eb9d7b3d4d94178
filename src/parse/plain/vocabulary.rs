//! The words of change in three languages, and what each says.
//!
//! Every form is listed: a surname may begin like a word of change, as Отменов does.

use crate::domain::{access::AccessStatus, language::Language};

/// What a word of change says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChangeSort {
    /// Another date, or another room.
    Moved,
    /// Another day, or none yet.
    Postponed,
    Adjourned,
    /// It goes on: a change only with a day.
    Continued,
    Delayed,
    Cancelled,
    /// It did not or will not take place.
    NotHeld,
    Held,
    Scheduled,
    /// It will take place: with a day it is set, with a room it is there.
    TakesPlace,
    /// Another room: a change only with a room.
    NewRoom,
    Access(AccessStatus),
    /// The verdict, as a thing: a change only beside [`VerdictVerb`](Self::VerdictVerb).
    Verdict,
    VerdictVerb,
    /// A verdict in a word that belongs to its text.
    Sentenced,
    Checked,
}

/// Beside what a word counts as one of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// Beside anything.
    Anything,
    /// Beside a word for a hearing: "прошло", "закрыто" are said of many things.
    AHearing,
    /// Behind a date: "27 ақпанға қалды", while "ауырып қалды" is another thing.
    ADate,
}

/// Phrases of one sort, separated by commas.
pub(super) type ChangeRow = (ChangeSort, Beside, Language, &'static str);

use Beside::{ADate, AHearing, Anything};
use ChangeSort::{
    Adjourned, Cancelled, Checked, Continued, Delayed, Held, Moved, NewRoom, NotHeld, Postponed,
    Scheduled, Sentenced, TakesPlace, Verdict, VerdictVerb,
};
use Language::{En, Kk, Ru};

pub(super) const CHANGES: &[ChangeRow] = &[
    (
        Moved,
        Anything,
        Ru,
        "перенес, перенесла, перенесли, перенесло, перенесен, перенесена, перенесено, перенесены, перенесут, перенесет, \
         перенесется, переносят, переносит, переносится, переносятся, переносим, перенос, переназначен, переназначена, \
         переназначено, переназначили, переназначил, сдвинут, сдвинута, сдвинуто, сдвинули, сдвинул, сдвинулось, сдвинулся, \
         сдвигается, передвинули, передвинуто, передвинут, перекинули, перенеслось, перевели, переведен, переведено, \
         перенесение",
    ),
    (
        Moved,
        Anything,
        En,
        "moved, rescheduled, re-scheduled, brought forward, shifted, pushed, pushed back, pushed to, moves to",
    ),
    (
        Postponed,
        Anything,
        En,
        "postponed, put off, deferred, postponement",
    ),
    (
        Adjourned,
        Anything,
        Ru,
        "отложил, отложила, отложили, отложило, отложен, отложена, отложено, отложены, отложат, отложит, отложится, \
         отложились, отложилось, отложился, откладывается, откладываются, откладывают, откладывает, отсрочили, отсрочен, \
         отсрочено, отсрочена, отложение",
    ),
    (
        Adjourned,
        Anything,
        En,
        "adjourned, adjourns, adjournment, stood over, held over",
    ),
    (Adjourned, Anything, Kk, "кейінге, кейінге қалды"),
    (
        Continued,
        Anything,
        Ru,
        "продолжится, продолжатся, продолжат, продолжит, продолжим, продолжение, продолжено, прервали, прервал, прервала, \
         прерван, прервано, прервана, прервался, прервалось, прервалась, перерыв",
    ),
    (
        Continued,
        Anything,
        En,
        "continues, resumes, will continue, will resume, to be continued, continued to, continued until, recess, recessed, \
         break until, resuming, continuing, broke off until",
    ),
    (
        Continued,
        Anything,
        Kk,
        "жалғасады, жалғасатын болды, жалғаспақ, жалғасатын, жалғастырылады, жалғасын табады, үзіліс, үзіліс жарияланды",
    ),
    (
        Adjourned,
        ADate,
        Kk,
        "қалды, қалған, қалыпты, қалатын болды",
    ),
    (
        Delayed,
        Anything,
        Ru,
        "задерживается, задерживаются, задержится, задержка, задержкой, начнется позже, начнут позже, начало позже, \
         начнется позднее, начнут позднее, начинается позже, позже начнется, позже начнут, позднее начнется, \
         начнется с опозданием, начнется с задержкой, начинается с опозданием, начинается с задержкой, начнут с опозданием, \
         начнут с задержкой, с опозданием, с задержкой",
    ),
    (
        Delayed,
        Anything,
        En,
        "delayed, delay, running late, runs late, starts later, start later, will start later, starting later, begins later, \
         will begin later, begin later, late start, starts late, will start late, behind schedule",
    ),
    (
        Delayed,
        Anything,
        Kk,
        "кешігіп, кешігіп басталады, кешігуде, кешігеді, кешігіп жатыр, кешікті, кеш басталады, кештеу басталады, \
         кейінірек басталады, кешігіп басталатын болды",
    ),
    (
        Cancelled,
        Anything,
        Ru,
        "отменен, отменена, отменено, отменены, отменили, отменил, отменила, отменят, отменит, отменяется, отменяются, \
         отменяют, отмена",
    ),
    (
        Cancelled,
        Anything,
        En,
        "cancelled, canceled, called off, cancellation, scrapped, cancels",
    ),
    (
        Cancelled,
        Anything,
        Kk,
        "жойылды, жойылған, жойылады, алынып тасталды, алып тасталды, тоқтатылды",
    ),
    (
        NotHeld,
        Anything,
        Ru,
        "не состоялось, не состоялся, не состоялась, не состоялись, не состоится, не состоятся, так и не состоялось, \
         сорвалось, сорвался, сорвано",
    ),
    (
        NotHeld,
        AHearing,
        Ru,
        "не будет, не прошло, не прошел, не пройдет, не провели, не проведут, не началось, не начался",
    ),
    (
        NotHeld,
        Anything,
        En,
        "did not take place, didn't take place, will not take place, won't take place, does not take place, \
         not taking place, isn't taking place, was not held, wasn't held, will not be held, won't be held, not be held, \
         did not happen, didn't happen, won't happen, will not happen, did not go ahead, didn't go ahead, \
         will not go ahead, won't go ahead, not going ahead, never took place, never happened, never went ahead, \
         has not taken place, hasn't taken place",
    ),
    (
        NotHeld,
        AHearing,
        Kk,
        "болмайды, болмады, болмай қалды, болған жоқ, болмайтын болды, өтпейді, өтпеді, өтпей қалды, өткен жоқ, \
         өтпейтін болды, өткізілмейді, өткізілмеді",
    ),
    (
        Held,
        Anything,
        Ru,
        "состоялось, состоялся, состоялась, состоялись",
    ),
    (
        Held,
        AHearing,
        Ru,
        "прошло, прошел, прошла, прошли, провели, завершилось, завершился, завершилась, завершено, завершен, закончилось, \
         закончился, закончилась, закончено, закончили, окончилось, окончено, окончен",
    ),
    (
        Held,
        Anything,
        En,
        "took place, has taken place, have taken place, went ahead, was held, has been held",
    ),
    (
        Held,
        AHearing,
        En,
        "held, ended, has ended, finished, has finished, concluded, is over",
    ),
    (
        Held,
        AHearing,
        Kk,
        "өтті, өтіп кетті, өткізілді, аяқталды, болды, болып өтті",
    ),
    (
        Scheduled,
        Anything,
        Ru,
        "назначен, назначена, назначено, назначены, назначили, назначил, назначила, назначат, назначит, назначается, \
         запланировано, запланирован, запланировали",
    ),
    (
        Scheduled,
        Anything,
        En,
        "scheduled, scheduled for, set for, set on, fixed for, listed for, has been set, is set, was set, will be set",
    ),
    (
        TakesPlace,
        AHearing,
        Ru,
        "состоится, состоятся, пройдет, пройдут, будет, проведут, начнется, начинается, следующее заседание, \
         следующее слушание, следующий суд",
    ),
    (
        TakesPlace,
        AHearing,
        En,
        "will take place, takes place, will be held, is to be held, will be, next hearing, next session, will start, \
         will begin, begins, starts, opens",
    ),
    (
        TakesPlace,
        AHearing,
        Kk,
        "болады, өтеді, өткізіледі, қаралады, басталады, келесі отырыс, келесі отырысы, келесі сот",
    ),
    (
        NewRoom,
        Anything,
        Ru,
        "поменяли, поменял, поменялся, сменили, сменился, сменен, изменен, изменили, изменился, изменилось, новый зал, \
         другой зал, зал другой, теперь, в другом зале, в другой зал",
    ),
    (
        NewRoom,
        Anything,
        En,
        "changed, changed to, new room, new courtroom, different room, another room, now, switched",
    ),
    (
        NewRoom,
        Anything,
        Kk,
        "өзгерді, жаңа зал, басқа зал, басқа залда, басқа залға, енді",
    ),
    (Verdict, Anything, Ru, "приговор, вердикт"),
    (Verdict, Anything, En, "verdict, judgment, judgement"),
    (Verdict, Anything, Kk, "үкім, үкімі, үкімін"),
    (
        VerdictVerb,
        Anything,
        Ru,
        "вынес, вынесли, вынесла, вынесен, вынесено, оглашен, огласили, огласил, огласила, оглашено, зачитали, зачитал, \
         зачитала, объявили, объявлен, объявил, объявила",
    ),
    (
        VerdictVerb,
        Anything,
        En,
        "delivered, given, announced, handed down, read out, pronounced, issued, returned, is in, is out, read",
    ),
    (
        VerdictVerb,
        Anything,
        Kk,
        "шығарылды, шығарды, шықты, жарияланды, жариялады, оқылды, оқып берді",
    ),
    (
        Sentenced,
        Anything,
        Ru,
        "приговорили, приговорил, приговорила, приговорен, приговорена, приговорены, осудили, осужден, осуждена, осуждены, \
         оправдан, оправдана, оправданы, оправдали, признан виновным, признали виновным, признана виновной, \
         признали виновной, признан невиновным",
    ),
    (
        Sentenced,
        Anything,
        En,
        "sentenced, acquitted, convicted, found guilty, found not guilty",
    ),
    (
        Sentenced,
        Anything,
        Kk,
        "сотталды, ақталды, ақтап шықты, кінәлі деп танылды, бас бостандығынан айырылды",
    ),
    (
        Checked,
        Anything,
        Ru,
        "все в силе, в силе, остается в силе, без изменений, все без изменений, изменений нет, нет изменений, по плану, \
         все по плану, состоится по плану, будет по плану, ничего не изменилось, не изменилось, не изменился, не изменилась, \
         дата та же, все как было, все по-прежнему, по-прежнему, подтверждено, подтверждена, подтвержден, как и планировалось",
    ),
    (
        Checked,
        Anything,
        En,
        "still on, still stands, no change, no changes, unchanged, nothing changed, nothing has changed, has not changed, \
         as planned, as scheduled, confirmed, going ahead, goes ahead, will go ahead, on schedule, still scheduled, \
         still set, still going ahead",
    ),
    (
        Checked,
        Anything,
        Kk,
        "өзгеріс жоқ, өзгерістер жоқ, өзгеріссіз, өзгермеді, өзгермейді, өзгерген жоқ, күшінде, өз күшінде, жоспар бойынша, \
         бәрі орнында, бәрі сол күйінде, расталды",
    ),
];
