//! Reading an editor's line: its arguments are parsed, and resolved against its case.

use chrono::NaiveDate;

use crate::{
    domain::{
        case::Case, command::PostCommand, event::AttributedChange, hearing::HearingNo,
        language::Language,
    },
    parse::post::{self, ParsedPost, Post, PostAddress, PostError},
    store::StoredCase,
};

use super::{
    Question, UnclearLine,
    outcome::ResolvedLine,
    purpose::LinePurpose,
    resolve::{ResolvedPost, resolve},
    unclear,
};

/// Parses the arguments of a command and resolves them against a case, on the court's day, in its editor's language.
pub(super) fn read(
    stored: StoredCase,
    (command, address, rest): (PostCommand, PostAddress, &str),
    purpose: &LinePurpose,
    (today, language): (NaiveDate, Language),
) -> ResolvedLine {
    let case = purpose.case(&stored.case);
    match post::read(command, address, rest, today, language) {
        ParsedPost::Post(post) => {
            let post = purpose.about(post);
            let resolved = resolve(&case, &post, today);
            let line = PostOfCase {
                case: &case,
                post: &post,
                purpose,
            };
            line.resolved(stored, resolved, today)
        }
        ParsedPost::Several(posts) => unclear::which_date(&case, &posts, purpose, today),
        ParsedPost::Unreadable(PostError::Choice {
            written,
            nearest: Some(nearest),
        }) => {
            let line = purpose.line(&nearest);
            let question = Question::Line {
                written,
                line: line.clone(),
            };
            ResolvedLine::Question(vec![line], question)
        }
        ParsedPost::Unreadable(error) => {
            let text = rest.split('|').next().unwrap_or(rest).trim();
            ResolvedLine::Unclear(UnclearLine::Unreadable {
                command: purpose.command(command),
                text: text.to_owned(),
                error,
                today,
            })
        }
        ParsedPost::Misused => ResolvedLine::Unclear(UnclearLine::Usage(purpose.command(command))),
    }
}

/// A parsed post, and the case against which it was resolved.
struct PostOfCase<'a> {
    case: &'a Case,
    post: &'a Post,
    purpose: &'a LinePurpose,
}

impl PostOfCase<'_> {
    fn resolved(
        &self,
        stored: StoredCase,
        resolved: ResolvedPost,
        today: NaiveDate,
    ) -> ResolvedLine {
        let Self {
            case,
            post,
            purpose,
        } = self;
        match resolved {
            ResolvedPost::Change(change) => {
                let attribution = post.attribution.clone();
                let said = AttributedChange {
                    change,
                    attribution,
                };
                ResolvedLine::Draft(Box::new(stored), purpose.change(said))
            }
            ResolvedPost::WhichHearing(several) => {
                let hearings = several.iter().filter_map(|no| case.state.hearing(*no));
                let question = Question::Hearing(hearings.cloned().collect(), today);
                let lines = several.iter().map(|no| self.line_about(*no));
                ResolvedLine::Question(lines.collect(), question)
            }
            ResolvedPost::WhichPerson(several) => {
                let with = |key| unclear::with_person(post, key);
                let lines = several.iter().filter_map(with);
                let lines = lines.map(|post| purpose.line(&post)).collect();
                let people = several
                    .iter()
                    .filter_map(|key| case.description.person(key));
                ResolvedLine::Question(lines, Question::Person(people.cloned().collect()))
            }
            ResolvedPost::NoSuchPerson(asked) => {
                ResolvedLine::Unclear(UnclearLine::NoSuchPerson(asked))
            }
            ResolvedPost::NoHearing => ResolvedLine::Unclear(UnclearLine::NoHearing),
            ResolvedPost::NotLater => {
                ResolvedLine::Unclear(UnclearLine::Usage(purpose.command(PostCommand::Move)))
            }
        }
    }

    fn line_about(&self, no: HearingNo) -> String {
        let address = PostAddress {
            case: self.case.slug.clone(),
            hearing: Some(no),
        };
        let post = self.post.clone();
        self.purpose.line(&Post { address, ..post })
    }
}
