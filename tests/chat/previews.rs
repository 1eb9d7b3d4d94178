//! What an editor is shown is what each follower then gets, whole; what cannot go out whole is refused.

use hearing_bot::{
    config::Config,
    demo::{
        stage::DemoStage,
        telegram::{Observation, ObservationKind},
        transcript::{Cue, TranscriptEntry},
    },
};

use super::{is_done, stage};

const READERS: [(&str, &str); 3] = [("relative", "kk"), ("journalist", "ru"), ("observer", "en")];

/// The languages by the labels of the buttons that turn a preview's pages.
const PAGES: [&str; 3] = ["Қазақша", "Русский", "English"];

/// A play of people's lines, and what each of them hears.
struct Play(DemoStage);

impl Play {
    /// With three followers and an editor who reads this language, where nothing that is sent waits.
    async fn begin(editor_reads: &str) -> Self {
        let mut stage = stage().await;
        let at_once = |config: &mut Config| config.delivery.undo_seconds = 0;
        stage.restart_with(at_once).await.unwrap();
        let mut play = Self(stage);
        for (name, language) in READERS.into_iter().chain([("editor", editor_reads)]) {
            play.0.telegram().speaks(name, language);
            if name != "editor" {
                play.says(name, "/follow city-2026").await;
            }
        }
        play
    }

    async fn perform(&mut self, cue: Cue) -> Vec<Observation> {
        let entry = TranscriptEntry {
            written: String::new(),
            cue: Some(cue),
        };
        self.0.perform(&entry).await.unwrap()
    }

    async fn says(&mut self, name: &str, text: &str) -> Vec<Observation> {
        let (name, text) = (name.to_owned(), text.to_owned());
        self.perform(Cue::Says { name, text }).await
    }

    async fn taps(&mut self, name: &str, label: &str) -> Vec<Observation> {
        let (name, label) = (name.to_owned(), label.to_owned());
        self.perform(Cue::Taps { name, label }).await
    }

    /// The one message that a line of the editor is answered with.
    async fn answer(&mut self, line: &str) -> Observation {
        let [answer] = <[Observation; 1]>::try_from(self.says("editor", line).await).unwrap();
        answer
    }

    /// Every page of the preview of a line; the card shows the last of them.
    async fn preview(&mut self, line: &str) -> Vec<Observation> {
        let first = self.answer(line).await;
        let mut pages = vec![first];
        for label in PAGES
            .into_iter()
            .filter(|label| has(&pages[0], label))
            .collect::<Vec<_>>()
        {
            let turned = self.taps("editor", label).await;
            let [page] = <[Observation; 1]>::try_from(turned).unwrap();
            assert_eq!(
                (page.chat.as_str(), page.how),
                ("editor", ObservationKind::Edited),
                "{label}"
            );
            pages.push(page);
        }
        pages
    }
}

fn has(card: &Observation, label: &str) -> bool {
    card.buttons.iter().flatten().any(|there| there == label)
}

/// A sentence, repeated to so many characters.
fn long(sentence: &str, characters: usize) -> String {
    let mut text: String = sentence.chars().cycle().take(characters - 1).collect();
    if text.ends_with(' ') {
        text.pop();
        text.push('…');
    }
    text + "."
}

/// Lines of every command that posts, each after the other.
fn lines() -> Vec<String> {
    let kk = long("Судья ауырып қалды, дейді сот хатшысы. ", 1_000);
    let ru = long("Судья болен, сообщает секретарь <суда> & ко. ", 1_000);
    let en = long("The judge is ill, says the clerk. ", 1_000);
    let emoji = long("😀", 1_000);
    vec![
        "/schedule city-2026 06.03 10:00, room 5 | the prosecutor will speak".to_owned(),
        format!("/move city-2026#1 27.02 10:00, room \"Үлкен зал\" | {emoji}"),
        format!("/move city-2026#1 room 7 | ru: {ru} | kk: {kk} | en: {en}"),
        "/access city-2026 open".to_owned(),
        format!("/access city-2026 closed | {ru}"),
        format!("/access city-2026 closed | ru: {ru} | en: {en}"),
        format!("/custody city-2026 Asanov house-arrest | kk: {kk} | ru: {ru} | en: {en}"),
        "/custody city-2026 Asanov at-liberty".to_owned(),
        format!("/statement city-2026 defence | {kk}"),
        format!("/adjourn city-2026#1 02.03 room 9, {ru}"),
        "/move city-2026#3 05.03 10:00".to_owned(),
        "/move city-2026#3 04.03 10:00 | earlier".to_owned(),
        format!("/adjourn city-2026#3 | en: {en} | ru: коротко"),
        "/schedule city-2026 10.03".to_owned(),
        format!("/cancel city-2026#2 | ru: {ru} | kk: {kk} | en: {emoji}"),
        "/verdict city-2026".to_owned(),
        format!("/verdict city-2026 | ru: {ru} | kk: {kk} | en: {en}"),
        "/stage city-2026 verdict".to_owned(),
        format!("/held city-2026#4 | {emoji}"),
    ]
}

#[tokio::test]
async fn each_follower_gets_what_the_editor_was_shown() {
    for (reads, label) in [("kk", "Жіберу"), ("ru", "Отправить"), ("en", "Send")] {
        let mut play = Play::begin(reads).await;
        let mut on_pages = 0;
        for line in lines() {
            let pages = play.preview(&line).await;
            assert!([1, 3].contains(&pages.len()), "{line}: {pages:?}");
            assert!(
                pages.iter().all(|page| has(page, label)),
                "{line}: {pages:?}"
            );
            on_pages += usize::from(pages.len() == 3);
            let mut heard = play.taps("editor", label).await;
            if let [asked] = heard.as_slice()
                && let Some(anyway) = asked.buttons.first().and_then(|row| row.first())
                && asked.chat == "editor"
                && asked.buttons.len() == 2
            {
                heard = play.taps("editor", &anyway.clone()).await;
            }
            for (name, language) in READERS {
                let told = heard.iter().filter(|heard| heard.chat == name);
                let told: Vec<&Observation> = told.collect();
                let [told] = <[&Observation; 1]>::try_from(told).unwrap();
                let shown = pages.iter().find(|page| page.text.contains(&told.text));
                let shown = shown.unwrap_or_else(|| panic!("{line}: {}", told.text));
                assert!(
                    language != reads || pages[0].text.starts_with(&told.text),
                    "{}",
                    shown.text
                );
            }
        }
        assert!(on_pages > 1, "{on_pages}");
        is_done(play.0).await;
    }
}

#[tokio::test]
async fn a_text_is_told_whole_or_refused_with_its_length() {
    let mut play = Play::begin("en").await;
    let too_long = "The text is too long (Russian): 1,001 characters, and at most 1,000 can go out.\n\
                    I never cut a text: please shorten it and send the line again.";
    for letters in ["судья ", "😀", "и\u{306}", "👩\u{200d}🚀щ"] {
        let text = |characters| format!("ru: я{}", long(letters, characters - 1));
        for line in [
            "/schedule city-2026 06.03 10:00 | ",
            "/move city-2026 27.02 | ",
            "/move city-2026 room 5 | kk: жоқ | ",
            "/adjourn city-2026 27.02 | ",
            "/cancel city-2026 | ",
            "/cancel city-2026 ",
            "/held city-2026 | ",
            "/access city-2026 open | ",
            "/custody city-2026 Asanov bail | ",
            "/verdict city-2026 | ",
            "/statement city-2026 court | ",
        ] {
            let longer = play.answer(&format!("{line}{}", text(1_001))).await;
            assert_eq!(longer.text, too_long, "{line}");
            assert!(longer.buttons.is_empty());
            for characters in [999, 1_000] {
                let text = text(characters);
                assert_eq!(
                    text.strip_prefix("ru: ").unwrap().chars().count(),
                    characters
                );
                let whole = play.answer(&format!("{line}{text}  ")).await;
                let text = text.strip_prefix("ru: ").unwrap();
                assert!(whole.text.contains(text), "{line}: {}", whole.text);
                assert!(has(&whole, "Send"));
            }
        }
    }
    let caption = Some(format!("/cancel city-2026 | {}", long("я", 1_001)));
    let (name, field) = ("editor".to_owned(), "photo".to_owned());
    let parts = 1;
    let answers = play
        .perform(Cue::Sends {
            name,
            field,
            caption,
            parts,
        })
        .await;
    assert_eq!(answers[0].text, too_long);
    is_done(play.0).await;
}

/// A line whose preview does not fit one card.
fn on_pages(reason: &str) -> String {
    format!(
        "/cancel city-2026 | ru: {0} | kk: {0} | en: {0}",
        long(reason, 1_000)
    )
}

#[tokio::test]
async fn pages_of_a_draft_that_is_no_more_say_so() {
    let mut play = Play::begin("en").await;
    play.answer(&on_pages("😀")).await;
    play.taps("editor", "Русский").await;
    play.answer("/cancel city-2026 | short").await;
    play.taps("editor", "Send").await;
    // What was shown before has its buttons still: it cannot be sent any more, and its pages say why.
    let stale = play.taps("editor", "Қазақша").await;
    assert!(
        stale[0].text.starts_with("Not sent: it no longer applies."),
        "{stale:?}"
    );
    assert!(has(&stale[0], "Discard"));
    is_done(play.0).await;
    let mut play = Play::begin("en").await;
    play.answer(&on_pages("😀")).await;
    let card = play.0.telegram().messages_of("editor").last().unwrap().id;
    play.taps("editor", "Discard").await;
    assert!(
        play.0
            .telegram()
            .taps_on("editor", card, "Русский")
            .is_err()
    );
    is_done(play.0).await;
}

#[tokio::test]
async fn what_was_missed_is_told_as_far_as_it_fits_and_is_in_the_history() {
    let mut play = Play::begin("en").await;
    play.perform(Cue::Blocks("observer".to_owned())).await;
    let texts: Vec<String> = (1..=7)
        .map(|at| format!("{at}: {}", long("The defence objects. ", 900)))
        .collect();
    for text in &texts {
        play.answer(&format!("/statement city-2026 defence | {text}"))
            .await;
        play.taps("editor", "Send").await;
    }
    let mut told = play.perform(Cue::Unblocks("observer".to_owned())).await;
    told.extend(play.says("observer", "/start").await);
    let told = told
        .iter()
        .find(|heard| heard.text.starts_with("STATEMENT"))
        .unwrap();
    assert_eq!(told.text.matches("STATEMENT: defence").count(), 7);
    let whole: Vec<bool> = texts.iter().map(|text| told.text.contains(text)).collect();
    assert_eq!(whole, [false, false, false, false, true, true, true]);
    assert!(told.text.contains(
        "Not everything fits here. You can read all of it in the history: `/history city-2026`"
    ));
    let mut history = play.taps("observer", "History").await;
    let mut read = String::new();
    while let Some(page) = history.pop() {
        read += &page.text;
        if has(&page, "Next page ›") {
            history = play.taps("observer", "Next page ›").await;
        }
    }
    for text in texts {
        assert!(read.contains(&text), "{text}");
    }
    is_done(play.0).await;
}
