//! Each cause made in turn, by what really causes it: told at its start, after an hour while it lasts, and at its end, and
//! shown by `/status`.

use std::{
    fs,
    io::{Read, Seek, SeekFrom, Write},
    iter::successors,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use chrono::TimeDelta;
use futures_util::future::join_all;
use hearing_bot::{
    demo::telegram::{InjectedFault, PenaltyScope, PollBehaviour},
    domain::alarm::{
        Alarm, AlarmAudience, AlarmMessage, AlarmPhase, BackgroundStep, UnreadableTable,
    },
    text::alarm::line,
};
use sqlx::{Connection, SqliteConnection};

use super::watched::Watched;
use crate::fixture;

/// The cause after this one. A new one does not compile before it stands in this row, and is made and mended below.
fn next(cause: Alarm) -> Option<Alarm> {
    let unreadable = |table| Some(Alarm::Unreadable { table, rows: 1 });
    match cause {
        Alarm::Deaf => Some(Alarm::SecondReader),
        Alarm::SecondReader => Some(Alarm::Unheard),
        Alarm::Unheard => Some(Alarm::Lag),
        Alarm::Lag => Some(Alarm::Stalled(BackgroundStep::Release)),
        Alarm::Stalled(step) => Some(match step {
            BackgroundStep::Release => Alarm::Stalled(BackgroundStep::Remind),
            BackgroundStep::Remind => Alarm::Stalled(BackgroundStep::Ask),
            BackgroundStep::Ask => Alarm::Stalled(BackgroundStep::FanOut),
            BackgroundStep::FanOut => Alarm::Stalled(BackgroundStep::Sweep),
            BackgroundStep::Sweep => Alarm::Stalled(BackgroundStep::Audit),
            BackgroundStep::Audit => Alarm::Stalled(BackgroundStep::Deliver),
            BackgroundStep::Deliver => Alarm::Clock,
        }),
        Alarm::Clock => Some(Alarm::NoRoom),
        Alarm::NoRoom => Some(Alarm::Damaged),
        Alarm::Damaged => Some(Alarm::Gone),
        Alarm::Gone => Some(Alarm::LogKept),
        Alarm::LogKept => Some(Alarm::Refused),
        Alarm::Refused => Some(Alarm::Unpaid),
        Alarm::Unpaid => Some(Alarm::Unanswered),
        Alarm::Unanswered => unreadable(UnreadableTable::Chats),
        Alarm::Unreadable { table, .. } => match table {
            UnreadableTable::Chats => unreadable(UnreadableTable::Cases),
            UnreadableTable::Cases => unreadable(UnreadableTable::Inbox),
            UnreadableTable::Inbox => unreadable(UnreadableTable::Drafts),
            UnreadableTable::Drafts => unreadable(UnreadableTable::Postings),
            UnreadableTable::Postings => unreadable(UnreadableTable::House),
            UnreadableTable::House => Some(Alarm::KeyBesideDatabase),
        },
        Alarm::KeyBesideDatabase => None,
    }
}

/// For longer than an answer is of use.
const LONG_WAIT: InjectedFault = InjectedFault::TooMany {
    retry_after: 900,
    scope: PenaltyScope::Chat,
};

const REFUSED: InjectedFault = InjectedFault::Refused("Bad Request: message is too long");

/// A trigger by which this step fails.
fn broken(step: BackgroundStep) -> &'static str {
    match step {
        BackgroundStep::Release => {
            "create trigger broken before insert on event begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::Remind => {
            "create trigger broken before update on reminder begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::Ask => {
            "create trigger broken before update of asked on hearing when new.asked > 0
             begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::FanOut => {
            "create trigger broken before insert on notice
             when (select kind from broadcast where id = new.broadcast_id) = 'change'
             begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::Sweep => {
            "create trigger broken before delete on draft begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::Audit => {
            "create trigger broken before update on run when new.job = 'audit head'
             begin select raise(abort, 'broken'); end"
        }
        BackgroundStep::Deliver => {
            "create trigger broken before update of state on notice begin select raise(abort, 'broken'); end"
        }
    }
}

/// What makes a cause, and what of it is needed to end it.
#[derive(Default)]
struct Made {
    filler: Option<PathBuf>,
    page: Option<(u64, Vec<u8>)>,
    reader: Option<SqliteConnection>,
}

/// Makes a cause. From then on it should be told within minutes.
async fn make(watched: &mut Watched, cause: Alarm) -> Made {
    let mut made = Made::default();
    match cause {
        Alarm::Deaf => watched.fails_to_hear(PollBehaviour::None).await,
        Alarm::SecondReader => watched.fails_to_hear(PollBehaviour::ToAnother).await,
        Alarm::Unheard => {
            // What the owner is asked then goes out.
            watched.it_is("2026-03-04T20:00");
        }
        Alarm::Lag => {
            watched.sql(broken(BackgroundStep::Deliver)).await;
            watched
                .posts("/access city-2026 press | says the court")
                .await;
        }
        Alarm::Stalled(step) => {
            watched.sql(broken(step)).await;
            match step {
                BackgroundStep::Release | BackgroundStep::FanOut | BackgroundStep::Deliver => {
                    watched.posts("/verdict city-2026").await;
                }
                BackgroundStep::Remind => watched.it_is("2026-02-25T08:00"),
                BackgroundStep::Ask => watched.it_is("2026-02-25T20:00"),
                // The next is due a day after the first look.
                BackgroundStep::Audit => watched.it_is("2026-02-26T09:00"),
                BackgroundStep::Sweep => {
                    watched.says("owner", "/verdict city-2026").await;
                    watched.it_is("2026-03-04T03:30");
                }
            }
        }
        Alarm::Clock => watched.bot.manual.is_ahead(TimeDelta::days(1)),
        Alarm::NoRoom => {
            watched.posts("/verdict city-2026").await;
            made.filler = Some(fill(&watched.database()));
        }
        Alarm::Damaged => made.page = Some(damage(watched).await),
        Alarm::Gone => fs::rename(watched.database(), away(watched)).unwrap(),
        Alarm::LogKept => {
            watched.telegram.speaks("leaver", "en");
            made.reader = Some(reads(watched).await);
            watched.says("leaver", "/follow city-2026").await;
            watched.says("leaver", "/forget").await;
            watched.telegram.taps("leaver", "Erase everything").unwrap();
            watched.telegram.settled("leaver").await.unwrap();
        }
        Alarm::Refused | Alarm::Unpaid | Alarm::Unanswered => goes_on(watched, cause, 0).await,
        Alarm::Unreadable { table, .. } => match table {
            UnreadableTable::Chats => {
                watched
                    .sql(
                        "update chat set sealed = cast(x'00' || sealed as blob)
                         where id in (select chat_id from follow)",
                    )
                    .await;
                watched.posts("/verdict city-2026").await;
            }
            UnreadableTable::Cases => {
                watched
                    .sql("update court_case set description = '?' || description")
                    .await;
                watched.says("follower", "/cases").await;
            }
            // Made by a start.
            UnreadableTable::Inbox => {}
            UnreadableTable::Drafts => {
                watched.says("owner", "/verdict city-2026").await;
                watched.says("owner", "/access city-2026 press").await;
                watched
                    .sql("update draft set change = cast(x'00' || change as blob)")
                    .await;
                // One is met; the other stays.
                watched.telegram.taps("owner", "Send").unwrap();
                watched.telegram.settled("owner").await.unwrap();
            }
            UnreadableTable::Postings => {
                watched.posts("/verdict city-2026").await;
                watched.after(2).await;
                watched
                    .sql("update posting set number = -number where state = 'released'")
                    .await;
                watched.says("owner", "/status").await;
            }
            UnreadableTable::House => {
                watched.sql("update instance set last_batch = x'00'").await;
                watched.says("follower", "/privacy").await;
            }
        },
        Alarm::KeyBesideDatabase => {}
    }
    made
}

/// What happens `minute` minutes after a cause was made, and would be over if it did not happen again.
async fn goes_on(watched: &Watched, cause: Alarm, minute: u32) {
    match cause {
        Alarm::SecondReader if minute > 0 && minute.is_multiple_of(8) => {
            // One in turn with the other.
            watched.hears_again().await;
            watched.says("follower", "/privacy").await;
            watched.fails_to_hear(PollBehaviour::ToAnother).await;
        }
        Alarm::Refused if minute.is_multiple_of(40) => {
            watched.telegram.fails_for("follower", REFUSED);
            watched.says("follower", "/case city-2026").await;
        }
        Alarm::Unpaid if minute.is_multiple_of(40) => {
            watched.telegram.fails_for("follower", REFUSED);
            let access = ["press", "video"][minute as usize / 40 % 2];
            watched.posts(&format!("/access city-2026 {access}")).await;
        }
        Alarm::Unanswered if minute.is_multiple_of(40) => {
            watched.telegram.fails_for("follower", LONG_WAIT);
            watched.says("follower", "/case city-2026").await;
        }
        Alarm::SecondReader
        | Alarm::Refused
        | Alarm::Unpaid
        | Alarm::Unanswered
        | Alarm::Deaf
        | Alarm::Unheard
        | Alarm::Lag
        | Alarm::Stalled(_)
        | Alarm::Clock
        | Alarm::NoRoom
        | Alarm::Damaged
        | Alarm::Gone
        | Alarm::LogKept
        | Alarm::Unreadable { .. }
        | Alarm::KeyBesideDatabase => {}
    }
}

/// Ends a cause, and how many minutes later that may be told.
async fn mend(watched: &Watched, cause: Alarm, made: Made) -> u32 {
    match cause {
        Alarm::Deaf => {
            watched.hears_again().await;
            watched.says("follower", "/privacy").await;
        }
        Alarm::SecondReader => {
            watched.hears_again().await;
            return 10;
        }
        Alarm::Unheard => watched.says("follower", "/privacy").await,
        Alarm::Lag | Alarm::Stalled(_) => watched.sql("drop trigger broken").await,
        Alarm::Clock => watched.bot.manual.is_ahead(TimeDelta::zero()),
        Alarm::NoRoom => fs::remove_file(made.filler.unwrap()).unwrap(),
        Alarm::Damaged => {
            let (place, page) = made.page.unwrap();
            overwrite(&watched.database(), place, &page);
            return 10;
        }
        Alarm::Gone => fs::rename(away(watched), watched.database()).unwrap(),
        Alarm::LogKept => made.reader.unwrap().close().await.unwrap(),
        Alarm::Refused | Alarm::Unpaid | Alarm::Unanswered => return 60,
        Alarm::Unreadable { table, .. } => {
            let mended = match table {
                UnreadableTable::Chats => {
                    "update chat set sealed = substr(sealed, 2) where id in (select chat_id from follow)"
                }
                UnreadableTable::Cases => {
                    "update court_case set description = substr(description, 2)"
                }
                // It was closed when it was met.
                UnreadableTable::Inbox => "select 1",
                UnreadableTable::Drafts => "delete from draft",
                UnreadableTable::Postings => {
                    "update posting set number = -number where state = 'released'"
                }
                // The next update set it right.
                UnreadableTable::House => "select 1",
            };
            watched.sql(mended).await;
            return 10;
        }
        Alarm::KeyBesideDatabase => {}
    }
    1
}

/// Whether the bot can be asked how it is, and would still be as it is.
fn can_be_asked(cause: Alarm) -> bool {
    match cause {
        Alarm::Deaf | Alarm::SecondReader | Alarm::Unheard | Alarm::NoRoom | Alarm::Gone => false,
        Alarm::Lag
        | Alarm::Stalled(_)
        | Alarm::Clock
        | Alarm::Damaged
        | Alarm::LogKept
        | Alarm::Refused
        | Alarm::Unpaid
        | Alarm::Unanswered
        | Alarm::Unreadable { .. }
        | Alarm::KeyBesideDatabase => true,
    }
}

/// Whether it stands until somebody mends it. What the bot mends itself ends by itself.
fn lasts(cause: Alarm) -> bool {
    let mended = [UnreadableTable::Inbox, UnreadableTable::House]
        .map(|table| Alarm::Unreadable { table, rows: 0 });
    !mended.iter().any(|alarm| cause.is_of_cause(*alarm))
}

/// Where the database lies while it is not in its place.
fn away(watched: &Watched) -> PathBuf {
    watched.database().with_extension("away")
}

/// All the room there is goes to a file.
fn fill(database: &Path) -> PathBuf {
    let path = database.with_file_name("filler");
    let mut filler = fs::File::create(&path).unwrap();
    // To the last byte that fits.
    while filler.write_all(&[0; 512]).is_ok() {}
    path
}

/// Another program, which has begun to read the database.
async fn reads(watched: &Watched) -> SqliteConnection {
    let file = watched.database();
    let mut reader = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    for read in ["begin", "select count(*) from chat"] {
        sqlx::query(read).execute(&mut reader).await.unwrap();
    }
    reader
}

/// Overwrites the root page of an index that is read all the time; where it was, and what stood there.
async fn damage(watched: &Watched) -> (u64, Vec<u8>) {
    let file = watched.database();
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    let (page, size): (i64, i64) = sqlx::query_as(
        "select rootpage, page_size from sqlite_schema, pragma_page_size where name = 'reminder_by_due'",
    )
    .fetch_one(&mut other)
    .await
    .unwrap();
    sqlx::query("pragma wal_checkpoint(truncate)")
        .execute(&mut other)
        .await
        .unwrap();
    other.close().await.unwrap();
    let place = u64::try_from((page - 1) * size).unwrap();
    let mut bytes = vec![0; usize::try_from(size).unwrap()];
    let mut read = fs::File::open(&file).unwrap();
    read.seek(SeekFrom::Start(place)).unwrap();
    read.read_exact(&mut bytes).unwrap();
    overwrite(&file, place, &vec![0xA5; bytes.len()]);
    // Whoever has read the page reads it again after a write.
    watched.sql("update run set last = last").await;
    watched.says("follower", "/privacy").await;
    (place, bytes)
}

fn overwrite(file: &Path, place: u64, bytes: &[u8]) {
    let mut file = fs::OpenOptions::new().write(true).open(file).unwrap();
    file.seek(SeekFrom::Start(place)).unwrap();
    file.write_all(bytes).unwrap();
}

/// What a line in the owner's chat says of this cause.
fn phase_of(heard: &str, cause: Alarm) -> Option<AlarmPhase> {
    let variants = match cause {
        Alarm::Unreadable { table, .. } => (1..=3)
            .map(|rows| Alarm::Unreadable { table, rows })
            .collect(),
        cause => vec![cause],
    };
    let lasted = Duration::ZERO;
    variants.into_iter().find_map(|alarm| {
        let told = |phase| {
            line(AlarmMessage {
                alarm,
                phase,
                lasted,
            })
        };
        let begins = told(AlarmPhase::Begins);
        let ends = told(AlarmPhase::Ends);
        let (over, _) = ends.split_once(" (The trouble lasted").unwrap();
        if heard == begins {
            return Some(AlarmPhase::Begins);
        }
        // Of more than one sentence, the first line is the first.
        if heard.starts_with(over) || over.starts_with(heard) {
            return Some(AlarmPhase::Ends);
        }
        let still = heard.strip_prefix(&begins)?;
        still.starts_with(": still so").then_some(AlarmPhase::Lasts)
    })
}

/// What the owner reads of this cause, and in which minute after it was made; and in which minute it was mended, at the
/// latest to be told how many later.
async fn lives(watched: &mut Watched, cause: Alarm) -> Result<(), String> {
    let mut made = Some(make(watched, cause).await);
    let mut told: Vec<(u32, AlarmPhase)> = Vec::new();
    let mut over_by = u32::MAX;
    for minute in 0..200 {
        let heard = watched.after(i64::from(minute > 0)).await;
        told.extend(
            heard
                .iter()
                .filter_map(|heard| Some((minute, phase_of(heard, cause)?))),
        );
        match told.as_slice() {
            [] if minute > 5 => return Err("nobody heard of it".to_owned()),
            [(begun, _)] if minute == begun + 5 && can_be_asked(cause) => {
                let status = watched.status().await;
                let (phase, lasted) = (AlarmPhase::Begins, Duration::ZERO);
                let title = line(AlarmMessage {
                    alarm: cause,
                    phase,
                    lasted,
                });
                if !status.contains(&format!("Now: {title} (for")) {
                    return Err(format!("/status does not say so: {status}"));
                }
            }
            [.., (_, AlarmPhase::Ends)] => break,
            [..] => {}
        }
        if let [_, (lasted, _)] = told.as_slice()
            && minute >= lasted + 3
            && let Some(made) = made.take()
        {
            over_by = minute + 1 + mend(watched, cause, made).await;
        }
        if made.is_some() && minute > 0 {
            goes_on(watched, cause, minute).await;
        }
    }
    let right = match told.as_slice() {
        [
            (begun, AlarmPhase::Begins),
            (lasts, AlarmPhase::Lasts),
            (ended, AlarmPhase::Ends),
        ] => *lasts == begun + 60 && *ended <= over_by,
        [(_, AlarmPhase::Begins), (_, AlarmPhase::Ends)] => !lasts(cause),
        _ => false,
    };
    if !right {
        return Err(format!("told {told:?}, to be over by minute {over_by}"));
    }
    if can_be_asked(cause) && phase_is_in(&watched.status().await, cause) {
        return Err("/status still says so".to_owned());
    }
    Ok(())
}

fn phase_is_in(status: &str, cause: Alarm) -> bool {
    let now = status.lines().filter_map(|line| line.strip_prefix("Now: "));
    let mut titles = now.filter_map(|line| line.rsplit_once(" (for"));
    titles.any(|(title, _)| phase_of(title, cause).is_some())
}

async fn begin(folder: &Path, cause: Alarm) -> Watched {
    let watched = Watched::begin(folder, |config| {
        config.delivery.allow_paid_broadcast = cause == Alarm::Unpaid;
    });
    let watched = watched.await;
    if lasts(cause) {
        return watched;
    }
    let spoiled = "insert into inbox (id, sealed) values (7, x'00')";
    watched.starts_again_after(spoiled).await
}

/// Where this is set, there is a small disk, and only that it is full is tried.
const SMALL_DISK: &str = "HEARING_BOT_TEST_SMALL_DISK";

/// How this test is called.
const THIS: &str = "alarms::causes::p15_each_cause_is_told_at_its_start_hourly_and_at_its_end";

/// A disk of its own, seen by nobody but this test once more: no right is needed, and nothing is left behind.
const ON_A_SMALL_DISK: &str =
    "mount -t tmpfs -o size=2m none \"$HEARING_BOT_TEST_SMALL_DISK\" && exec \"$0\" --exact \"$1\"";

/// Tries it on a small disk at this folder, where one can be mounted.
fn begin_on_a_small_disk(folder: &Path) -> Option<Child> {
    let mut mounting = Command::new("unshare");
    mounting.args(["-rm", "mount", "-t", "tmpfs", "none"]);
    let mounted = mounting.arg(folder).output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        println!("a full disk was not tried: no disk can be mounted here");
        return None;
    }
    let mut again = Command::new("unshare");
    again
        .args(["-rm", "sh", "-c", ON_A_SMALL_DISK])
        .arg(std::env::current_exe().unwrap())
        .arg(THIS)
        .env(SMALL_DISK, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Some(again.spawn().unwrap())
}

fn ends(on_a_small_disk: Child) -> Result<(), String> {
    let ended = on_a_small_disk.wait_with_output().unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    let failed = || format!("{:?}: {}", Alarm::NoRoom, String::from_utf8_lossy(&said));
    ended.status.success().then_some(()).ok_or_else(failed)
}

async fn lived_in_a_house_of_its_own(cause: Alarm) -> Result<(), String> {
    let folder = fixture::folder();
    let mut watched = begin(folder.path(), cause).await;
    let became = lives(&mut watched, cause).await;
    became.map_err(|why| format!("{cause:?}: {why}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn p15_each_cause_is_told_at_its_start_hourly_and_at_its_end() {
    if let Some(disk) = std::env::var_os(SMALL_DISK) {
        let mut watched = begin(Path::new(&disk), Alarm::NoRoom).await;
        lives(&mut watched, Alarm::NoRoom).await.unwrap();
        return;
    }
    let disk = tempfile::tempdir().unwrap();
    let on_a_small_disk = begin_on_a_small_disk(disk.path());
    let causes = successors(Some(Alarm::Deaf), |cause| next(*cause));
    let here = causes.filter(|cause| match cause.audience() {
        AlarmAudience::Owners => *cause != Alarm::NoRoom,
        // They must not be told; `tests/service.rs` sees that others are.
        AlarmAudience::WhoeverLooks => false,
    });
    let lived = join_all(here.map(lived_in_a_house_of_its_own))
        .await
        .into_iter();
    let lived = lived.chain(on_a_small_disk.map(ends));
    let wrong: Vec<String> = lived.filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
