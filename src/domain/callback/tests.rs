//! What is written on a button is read back.

use super::*;
use crate::domain::{
    case_state::RejectionReason,
    chat::ChatId,
    dialogue::Press,
    hearing::{HearingAnswer, HearingNo, StillOnAnswer},
    warning::RepeatedWarnings,
};

#[test]
fn every_button_reads_back_and_fits() {
    let slug: Slug = "a-slug-of-thirty-two-characters-".parse().unwrap();
    let mut callbacks = vec![
        Callback::Follow(slug.clone()),
        Callback::Unfollow(slug.clone()),
        Callback::RemoveNote(slug.clone(), NoteId(i64::MAX)),
        Callback::ChooseChat(slug.clone()),
        Callback::Cases(u16::MAX),
        Callback::Calendar(slug.clone(), None),
        Callback::Share(slug.clone()),
        Callback::Timeline(slug.clone()),
        Callback::Calendar(slug.clone(), Some(HearingNo(u32::MAX))),
        Callback::Export,
        Callback::Say("/delay city-2026 15:00 | as: the court".to_owned()),
        Callback::Edit(EditorCallback::Undo(i64::MAX)),
        Callback::Edit(EditorCallback::Send {
            draft: i64::MAX,
            instead_of: None,
            repeated: RepeatedWarnings::default(),
        }),
        Callback::Edit(EditorCallback::Send {
            draft: i64::MAX,
            instead_of: Some(i64::MAX),
            repeated: "ffff".parse().unwrap(),
        }),
        Callback::Subscribe(SubscribePress::Open(slug.clone())),
        Callback::Subscribe(SubscribePress::Person(slug.clone(), u32::MAX)),
        Callback::Subscribe(SubscribePress::Court(slug.clone())),
        Callback::Subscribe(SubscribePress::City(slug.clone())),
        Callback::Subscribe(SubscribePress::End(i64::MAX)),
        Callback::Choose(i64::MAX, u8::MAX),
        Callback::Edit(EditorCallback::Post(slug.clone())),
        Callback::Own(OwnerCallback::AskToRemove(ChatId(i64::MAX))),
        Callback::Own(OwnerCallback::Remove(ChatId(i64::MAX))),
        Callback::Own(OwnerCallback::Keep),
        Callback::Own(OwnerCallback::Audit(u16::MAX)),
        Callback::Own(OwnerCallback::WithdrawInvite(i64::MAX)),
        Callback::Edit(EditorCallback::Dialogue {
            id: i64::MAX,
            answers: u8::MAX,
            press: Press::Case(slug.clone()),
        }),
    ];
    callbacks.extend(Wish::ALL.map(Callback::Wish));
    callbacks.extend(Language::ALL.map(Callback::Speak));
    let editors = |callback| Callback::Edit(callback);
    callbacks
        .extend(Language::ALL.map(|language| editors(EditorCallback::Preview(i64::MAX, language))));
    callbacks
        .extend(Decision::ALL.map(|decision| editors(EditorCallback::Draft(i64::MAX, decision))));
    callbacks.extend(
        Language::ALL.map(|language| editors(EditorCallback::ToApprove(i64::MAX, language))),
    );
    let presses = Language::ALL.map(ListedPress::Show).into_iter();
    let presses = presses.chain([ListedPress::Send, ListedPress::Edit, ListedPress::Discard]);
    callbacks.extend(presses.map(|press| editors(EditorCallback::Listed(i64::MAX, press))));
    callbacks.push(editors(EditorCallback::Approve(i64::MAX)));
    let reasons = RejectionReason::ALL.map(Some).into_iter().chain([None]);
    callbacks.extend(reasons.map(|reason| editors(EditorCallback::Reject(i64::MAX, reason))));
    callbacks.extend(Section::ALL.map(|section| Callback::Show(slug.clone(), section, u16::MAX)));
    callbacks.extend(HearingAnswer::ALL.map(|report| {
        editors(EditorCallback::Report(
            slug.clone(),
            HearingNo(u32::MAX),
            report,
        ))
    }));
    callbacks.extend(StillOnAnswer::ALL.map(|answer| {
        editors(EditorCallback::StillOn(
            slug.clone(),
            HearingNo(u32::MAX),
            answer,
        ))
    }));
    callbacks.extend(
        CorrectionPress::ALL
            .map(|press| editors(EditorCallback::Correct(slug.clone(), u32::MAX, press))),
    );
    for callback in callbacks {
        let data = callback.data();
        assert!(data.len() <= 64, "{data}");
        assert_eq!(Callback::read(&data), Some(callback), "{data}");
    }
}

#[test]
fn of_a_long_name_a_button_has_the_first_words() {
    for (city, name, kept) in [
        (None, "Асанова", "Асанова"),
        (None, " Асанова  Айгуль ", "Асанова Айгуль"),
        (
            Some(u32::MAX),
            "Мухаметкалиева Гульнара Абдрахмановна",
            "Мухаметкалиева Гульнара",
        ),
        (
            Some(u32::MAX),
            "Мухаметкалиева-Абдрахманова",
            "Мухаметкалиева",
        ),
        (
            Some(u32::MAX),
            "Абдрахманова-Мухаметкали Гульнара",
            "Абдрахманова-Мухаметкали",
        ),
    ] {
        let press = SubscribePress::name(city, name).unwrap();
        assert_eq!(press, SubscribePress::Name(city, kept.to_owned()));
        let data = Callback::Subscribe(press.clone()).data();
        assert!(data.len() <= 64, "{data}");
        assert_eq!(Callback::read(&data), Some(Callback::Subscribe(press)));
    }
    // Half a word would be another name.
    for name in ["", " - ", &"ә".repeat(99)] {
        assert_eq!(SubscribePress::name(None, name), None, "{name}");
    }
}

#[test]
fn what_no_button_carries_is_nothing() {
    for data in [
        "",
        "x",
        "f:",
        "f:A",
        "v:q:1:slug",
        "v:c:1",
        "k:-1",
        "probe",
        "l:fr",
        "d:s:1",
        "d:e:x",
        "s:1",
        "s:1:10000",
        "i:1:0",
        "b:1:q",
        "e:q:1:slug",
        "e:s:-1:slug",
        "e:s:1",
        "x:x",
        "o:256:1",
        "g:1:1:",
        "g:1:256:s",
        "su:",
        "su:p:slug",
        "su:p:slug:x",
        "su:n:x:name",
        "su:n:1",
        "su:e:",
        "w:r",
        "w:r:x",
        "w:q:1",
    ] {
        assert_eq!(Callback::read(data), None, "{data}");
    }
}
