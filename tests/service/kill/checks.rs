//! What must hold of everything that the chats received, however often the bot was killed.

use std::collections::{BTreeMap, HashMap};

use hearing_bot::{
    demo::telegram::{CallEnd, JournalEntry},
    flow::delivery::MOST_IN_FLIGHT,
};

/// What was done to the bot, and what its chats received.
#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    /// Everything that arrived, in the order of arrival.
    pub(crate) received: Vec<JournalEntry>,
    /// Those who follow in the end.
    pub(crate) following: Vec<i64>,
    /// Those who do not.
    pub(crate) others: Vec<i64>,
    /// The revision of the case before anything was sent.
    pub(crate) first_revision: u32,
    /// The number in the words of each change that an editor sent, in order. Each is one revision.
    pub(crate) sent: Vec<u32>,
    /// How often somebody asked to follow or not to.
    pub(crate) asked: usize,
    /// For each life of the bot the number of the last call before it.
    pub(crate) lives: Vec<u64>,
    /// What the bot's lives logged as errors.
    pub(crate) errors: Vec<String>,
}

/// A notice as it arrived.
struct Told {
    call: u64,
    revision: u32,
    report: u32,
    end: CallEnd,
}

impl Account {
    /// Everything that is wrong, in sentences.
    pub(crate) fn problems(&self) -> Vec<String> {
        let mut problems: Vec<String> = self
            .errors
            .iter()
            .map(|it| format!("logged: {it}"))
            .collect();
        let notices = self.notices();
        self.everyone_knows_the_last_change(&notices, &mut problems);
        self.every_revision_is_one_change(&notices, &mut problems);
        nothing_older_arrives_later(&notices, &mut problems);
        self.copies_are_explained(&notices, &mut problems);
        self.commands_take_effect_once(&mut problems);
        problems
    }

    /// The revision after everything that was sent.
    pub(crate) fn last_revision(&self) -> u32 {
        self.first_revision + u32::try_from(self.sent.len()).unwrap()
    }

    /// Whether what was sent last has reached all who follow.
    pub(crate) fn is_told(&self) -> bool {
        let notices = self.notices();
        self.following.iter().all(|chat| {
            let told = notices.get(chat).and_then(|told| told.last());
            told.map(|told| told.report) == self.sent.last().copied()
        })
    }

    /// What came of it, in figures.
    pub(crate) fn figures(&self) -> String {
        let (notices, mut copies) = (self.notices(), 0);
        for told in notices.values() {
            let pairs = told.windows(2);
            copies += pairs.filter(|it| it[0].revision == it[1].revision).count();
        }
        let notices = || notices.values().flatten();
        let doubtful = notices().filter(|it| it.end == CallEnd::Ambiguous).count();
        format!(
            "{} changes, {} notices, {doubtful} of them in doubt, {copies} copies, {} answers to {} commands",
            self.sent.len(),
            notices().count(),
            answers(&self.received),
            self.asked,
        )
    }

    /// The notices of each follower, by chat.
    fn notices(&self) -> BTreeMap<i64, Vec<Told>> {
        let mut notices: BTreeMap<i64, Vec<Told>> = BTreeMap::new();
        for received in &self.received {
            let is_follower = [&self.following, &self.others]
                .iter()
                .any(|it| it.contains(&received.chat));
            if !is_follower || !received.text.starts_with("MOVED") {
                continue;
            }
            notices.entry(received.chat).or_default().push(Told {
                call: received.call,
                revision: number_after(&received.text, "change no. ").unwrap(),
                report: number_after(&received.text, "report ").unwrap(),
                end: received.end,
            });
        }
        notices
    }

    /// P1. The last change was sent when nobody asked for anything any more.
    fn everyone_knows_the_last_change(
        &self,
        notices: &BTreeMap<i64, Vec<Told>>,
        problems: &mut Vec<String>,
    ) {
        let last = self.last_revision();
        for chat in &self.following {
            let told = notices
                .get(chat)
                .and_then(|told| told.last())
                .map(|told| told.revision);
            if told != Some(last) {
                problems.push(format!("P1: {chat} follows and knows {told:?} of {last}"));
            }
        }
        for chat in &self.others {
            let told = notices.get(chat).into_iter().flatten();
            if told.into_iter().any(|told| told.revision == last) {
                problems.push(format!(
                    "P4, P5: {chat} does not follow and was told {last}"
                ));
            }
        }
    }

    /// P1, P9. What an editor sent is there for good: its number is never given again, and never skipped.
    fn every_revision_is_one_change(
        &self,
        notices: &BTreeMap<i64, Vec<Told>>,
        problems: &mut Vec<String>,
    ) {
        for (chat, told) in notices {
            for told in told {
                let nth = told.revision.checked_sub(self.first_revision + 1);
                let sent = nth.and_then(|nth| self.sent.get(usize::try_from(nth).unwrap()));
                if sent != Some(&told.report) {
                    problems.push(format!(
                        "P9: {chat} read report {} as change no. {}, which is report {sent:?}",
                        told.report, told.revision
                    ));
                }
            }
        }
    }

    /// P3. A copy comes only of an end that nobody could know, or of a death before the end was kept.
    fn copies_are_explained(&self, notices: &BTreeMap<i64, Vec<Told>>, problems: &mut Vec<String>) {
        let life = |call: u64| self.lives.iter().filter(|before| **before < call).count();
        let mut by_death: HashMap<usize, usize> = HashMap::new();
        for (chat, told) in notices {
            let mut in_order: Vec<&Told> = told.iter().collect();
            in_order.sort_by_key(|told| told.call);
            for pair in in_order.windows(2) {
                let [one, next] = pair else { continue };
                if one.revision != next.revision || one.end == CallEnd::Ambiguous {
                    continue;
                }
                if life(one.call) == life(next.call) {
                    problems.push(format!(
                        "P3: {chat} was told {} twice for no reason",
                        one.revision
                    ));
                }
                *by_death.entry(life(one.call)).or_default() += 1;
            }
        }
        for (life, copies) in by_death {
            if copies > MOST_IN_FLIGHT {
                problems.push(format!("P3: the death of life {life} left {copies} copies"));
            }
        }
    }

    /// P5. Everybody asks for follow and unfollow in turn: whoever is told that it is so already was heard twice.
    fn commands_take_effect_once(&self, problems: &mut Vec<String>) {
        for received in &self.received {
            let again = [
                "You already follow",
                "You were not following",
                "Something went wrong",
            ];
            if again.iter().any(|words| received.text.starts_with(words)) {
                problems.push(format!("P5: {} read “{}”", received.chat, received.text));
            }
        }
    }
}

/// P2. By arrival, revisions never go down, and no call overtakes one to the same chat that was under way.
fn nothing_older_arrives_later(notices: &BTreeMap<i64, Vec<Told>>, problems: &mut Vec<String>) {
    for (chat, told) in notices {
        for pair in told.windows(2) {
            let [one, next] = pair else { continue };
            if next.revision < one.revision {
                problems.push(format!(
                    "P2: {chat} was told {} after {}",
                    next.revision, one.revision
                ));
            }
            if next.call < one.call {
                problems.push(format!(
                    "P2: to {chat} call {} left while {} was under way",
                    one.call, next.call
                ));
            }
        }
    }
}

/// How many answers there are to those who asked to follow or not to.
pub(crate) fn answers(received: &[JournalEntry]) -> usize {
    let words = ["You now follow", "You no longer follow"];
    let is_answer = |it: &&JournalEntry| words.iter().any(|words| it.text.starts_with(words));
    received.iter().filter(is_answer).count()
}

/// The number that stands after these words.
pub(crate) fn number_after(text: &str, words: &str) -> Option<u32> {
    let rest = &text[text.rfind(words)? + words.len()..];
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// Journals made by hand, each with what must be seen in it.
#[test]
fn the_checks_see_what_they_are_for() {
    use hearing_bot::demo::telegram::ObservationKind;
    const ANNA: i64 = 1;
    const BORIS: i64 = 2;
    let told = |call, chat, revision: u32, end| JournalEntry {
        call,
        chat,
        how: ObservationKind::Sent,
        text: format!(
            "MOVED: x\nReported: report {}.\nAs of now, change no. {revision}",
            revision * 10
        )
        .into(),
        end,
        thread: None,
        is_silent: false,
        is_paid: false,
    };
    let clean = |call, chat, revision| told(call, chat, revision, CallEnd::Clean);
    let lost = |call, chat, revision| told(call, chat, revision, CallEnd::Ambiguous);
    let account = |received| Account {
        received,
        following: vec![ANNA],
        others: vec![BORIS],
        first_revision: 3,
        sent: vec![40, 50],
        asked: 0,
        lives: vec![0, 100],
        errors: vec![],
    };
    let problems = |received| account(received).problems().join("\n");
    for fine in [
        vec![clean(1, ANNA, 5)],
        vec![clean(1, ANNA, 4), clean(2, BORIS, 4), clean(3, ANNA, 5)],
        vec![lost(1, ANNA, 5), clean(2, ANNA, 5)],
        vec![clean(100, ANNA, 5), clean(101, ANNA, 5)],
    ] {
        assert_eq!(problems(fine), "");
    }
    for (wrong, seen) in [
        (vec![], "P1: 1 follows and knows None of 5"),
        (
            vec![clean(1, ANNA, 4)],
            "P1: 1 follows and knows Some(4) of 5",
        ),
        (
            vec![clean(1, ANNA, 5), clean(2, BORIS, 5)],
            "P4, P5: 2 does not",
        ),
        (
            vec![clean(1, ANNA, 5), lost(2, ANNA, 4), clean(3, ANNA, 5)],
            "P2: 1 was told 4 after 5",
        ),
        (
            vec![lost(2, ANNA, 5), lost(1, ANNA, 5)],
            "P2: to 1 call 2 left while 1 was under way",
        ),
        (
            vec![clean(1, ANNA, 5), clean(2, ANNA, 5)],
            "P3: 1 was told 5 twice",
        ),
        (
            vec![clean(1, ANNA, 6)],
            "P9: 1 read report 60 as change no. 6",
        ),
    ] {
        let problems = problems(wrong);
        assert!(problems.contains(seen), "{seen}: {problems}");
    }
    let twice = JournalEntry {
        text: "You already follow this case.".into(),
        ..clean(2, BORIS, 0)
    };
    assert!(problems(vec![clean(1, ANNA, 5), twice]).contains("P5: 2 read"));
    let crowd: Vec<i64> = (1..=257).collect();
    let copies = crowd.iter().map(|chat| clean(*chat as u64, *chat, 5));
    let again = crowd
        .iter()
        .map(|chat| clean(1_000 + *chat as u64, *chat, 5));
    let account = Account {
        following: crowd.clone(),
        others: vec![],
        lives: vec![0, 1_000],
        ..account(copies.chain(again).collect())
    };
    assert_eq!(
        account.problems(),
        ["P3: the death of life 1 left 257 copies"]
    );
}
