//! Pages: as many items as one message takes, and buttons to turn.

use crate::{
    courier::TEXT_LIMIT,
    domain::{
        callback::Callback, language::Language, message::Button, rich_text::RichText, views::Paging,
    },
    text::{
        compose::{fits, lines},
        labels,
    },
};

use super::buttons::button;

/// The longest message, in UTF-16 units.
pub const MESSAGE: usize = TEXT_LIMIT;

/// The longest text under a picture (Bot API, `sendPhoto`), in UTF-16 units.
pub(super) const CAPTION: usize = 1_024;

/// The longest line that is said back: what stands beside it fits too.
pub const LINE: usize = 3_800;

/// What is filled with items; the rest is for titles, the page's number and the line of freshness.
const ITEMS: usize = 3_200;

/// The longest notice: beside one, a preview has room for what its editor must look at.
pub(super) const NOTICE: usize = 3_200;

/// The items of the wanted page, of the last where there are fewer: an old button still shows something. An item
/// longer than a page goes on with its next lines.
pub(super) fn page(items: &[RichText], most: usize, wanted: u16) -> (Vec<RichText>, Paging) {
    let items: Vec<RichText> = items.iter().flat_map(split).collect();
    let mut pages = Vec::new();
    let mut rest = items.as_slice();
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(fitting(rest, most, ITEMS));
        pages.push(head);
        rest = tail;
    }
    let of = u16::try_from(pages.len()).unwrap_or(u16::MAX).max(1);
    let page = wanted.min(of - 1);
    let found = pages.get(usize::from(page)).copied().unwrap_or_default();
    (found.to_vec(), Paging { page, of })
}

/// The buttons that turn the page, where there are several.
pub(super) fn turning(
    paging: Paging,
    press: impl Fn(u16) -> Callback,
    language: Language,
) -> Option<Vec<Button>> {
    let back = paging
        .page
        .checked_sub(1)
        .map(|page| button(labels::back(language), &press(page)));
    let next = paging.page + 1;
    let further = (next < paging.of).then(|| button(labels::further(language), &press(next)));
    let row: Vec<Button> = back.into_iter().chain(further).collect();
    (!row.is_empty()).then_some(row)
}

/// How many come first into a page; always one.
fn fitting(items: &[RichText], most: usize, room: usize) -> usize {
    fits(items.iter().take(most), room).max(1).min(items.len())
}

fn split(item: &RichText) -> Vec<RichText> {
    if item.units() <= ITEMS {
        return vec![item.clone()];
    }
    let parts: Vec<RichText> = item.lines().collect();
    let mut rest = parts.as_slice();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(fitting(rest, usize::MAX, ITEMS));
        found.push(lines(head.iter().cloned()));
        rest = tail;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::ButtonAction;

    fn items(lengths: &[usize]) -> Vec<RichText> {
        lengths
            .iter()
            .map(|length| RichText::plain("a".repeat(*length)))
            .collect()
    }

    #[test]
    fn pages_hold_what_fits_and_nothing_is_lost() {
        let items = items(&[1_500, 1_500, 1_500, 3_199, 10, 10, 10]);
        let shown: Vec<usize> = (0..4)
            .map(|wanted| page(&items, 2, wanted).0.len())
            .collect();
        assert_eq!(shown, [2, 1, 1, 2]);
        let (last, paging) = page(&items, 2, 99);
        assert_eq!((last.len(), paging), (1, Paging { page: 4, of: 5 }));
        assert_eq!(page(&[], 5, 3).1, Paging { page: 0, of: 1 });
    }

    #[test]
    fn an_item_longer_than_a_page_goes_on_with_its_lines() {
        let long = lines(items(&[1_500, 1_500, 1_500]));
        let (first, paging) = page(std::slice::from_ref(&long), 10, 0);
        assert_eq!((first[0].units(), paging.of), (3_001, 2));
    }

    #[test]
    fn buttons_turn_only_to_pages_that_exist() {
        let turn = |page, of| {
            let row = turning(Paging { page, of }, Callback::Cases, Language::En)?;
            Some(
                row.into_iter()
                    .map(|button| button.action)
                    .collect::<Vec<_>>(),
            )
        };
        let press = |data: &str| ButtonAction::Press(data.to_owned());
        assert_eq!(turn(0, 1), None);
        assert_eq!(turn(0, 3), Some(vec![press("k:1")]));
        assert_eq!(turn(1, 3), Some(vec![press("k:0"), press("k:2")]));
        assert_eq!(turn(2, 3), Some(vec![press("k:1")]));
    }
}
