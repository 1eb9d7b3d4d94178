//! Whatever is done to a chain is found, and the number of the act is named.

use proptest::{
    collection::vec,
    option,
    prelude::{Strategy, any, prop_assert_eq, proptest},
    sample::Index,
};

use super::*;

/// A chain of these rows.
fn chain(rows: Vec<AuditRow>) -> Vec<AuditRow> {
    let mut head = AuditHead::default();
    let chained = rows.into_iter().map(|row| {
        let number = head.number + 1;
        let row = AuditRow { number, ..row };
        head = AuditHead {
            number,
            hash: super::chained(&head.hash, &row),
        };
        AuditRow {
            hash: head.hash.to_vec(),
            ..row
        }
    });
    chained.collect()
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..6)
}

fn row() -> impl Strategy<Value = AuditRow> {
    let texts = (
        bytes(),
        option::of(bytes()),
        option::of(bytes()),
        option::of(bytes()),
        option::of(bytes()),
    );
    let numbers = (
        any::<i64>(),
        option::of(any::<i64>()),
        option::of(any::<i64>()),
    );
    (texts, numbers, option::of(bytes())).prop_map(
        |((kind, case, detail, by, of), (hour, posting, event), digest)| AuditRow {
            hour,
            kind,
            case,
            detail,
            posting,
            event,
            digest,
            by,
            of,
            ..AuditRow::default()
        },
    )
}

/// At least two acts.
fn rows() -> impl Strategy<Value = Vec<AuditRow>> {
    vec(row(), 2..12).prop_map(chain)
}

fn head_of(rows: &[AuditRow]) -> NotedHead {
    verify(rows, None).unwrap().into()
}

/// Changes one field of a row.
fn edit(row: &mut AuditRow, which: usize) {
    let other = |field: &mut Option<Vec<u8>>| match field {
        Some(bytes) => bytes.push(1),
        None => *field = Some(Vec::new()),
    };
    match which {
        0 => row.hour ^= 1,
        1 => row.kind.push(0),
        2 => other(&mut row.case),
        3 => other(&mut row.detail),
        4 => row.posting = row.posting.map_or(Some(0), |_| None),
        5 => row.event = row.event.map_or(Some(0), |_| None),
        6 => other(&mut row.by),
        7 => other(&mut row.of),
        8 => other(&mut row.digest),
        _ => row.hash[0] ^= 1,
    }
}

proptest! {
    #[test]
    fn a_chain_is_in_order_and_leads_to_each_of_its_heads(rows in rows()) {
        for end in 0..=rows.len() {
            let noted = head_of(&rows[..end]);
            prop_assert_eq!(verify(&rows, Some(noted)), verify(&rows, None));
        }
    }

    #[test]
    fn an_edit_is_found(mut rows in rows(), at in any::<Index>(), which in 0_usize..10) {
        let at = at.index(rows.len());
        edit(&mut rows[at], which);
        let number = rows[at].number;
        prop_assert_eq!(verify(&rows, None), Err(AuditFault::Changed(number)));
    }

    #[test]
    fn a_dropped_row_is_found(mut rows in rows(), at in any::<Index>()) {
        let at = at.index(rows.len() - 1);
        let number = rows.remove(at).number;
        prop_assert_eq!(verify(&rows, None), Err(AuditFault::Missing(number)));
        // Also where those behind it have closed up.
        for row in &mut rows[at..] {
            row.number -= 1;
        }
        prop_assert_eq!(verify(&rows, None), Err(AuditFault::Changed(number)));
    }

    #[test]
    fn an_inserted_row_is_found(rows in rows(), new in row(), at in any::<Index>()) {
        let at = at.index(rows.len());
        let mut longer = rows[..at].to_vec();
        longer.push(new);
        // Even its own hash is right, and those behind it have made room.
        let mut longer = chain(longer);
        let number = longer[at].number;
        longer.extend(rows[at..].iter().cloned().map(|row| AuditRow {
            number: row.number + 1,
            ..row
        }));
        prop_assert_eq!(verify(&longer, None), Err(AuditFault::Changed(number + 1)));
        // Or they have not.
        let mut twice = longer.clone();
        twice.truncate(at + 1);
        twice.extend(rows[at..].iter().cloned());
        prop_assert_eq!(verify(&twice, None), Err(AuditFault::Impossible(number)));
    }

    #[test]
    fn two_rows_in_the_others_place_are_found(mut rows in rows(), one in any::<Index>(), other in any::<Index>()) {
        let (one, other) = (one.index(rows.len()), other.index(rows.len()));
        if one != other {
            rows.swap(one, other);
            let numbers = (rows[one].number, rows[other].number);
            (rows[other].number, rows[one].number) = numbers;
            let first = i64::try_from(one.min(other)).unwrap() + 1;
            prop_assert_eq!(verify(&rows, None), Err(AuditFault::Changed(first)));
        }
    }

    #[test]
    fn a_head_that_was_noted_finds_a_cut_end_and_a_chain_made_anew(rows in rows(), at in any::<Index>(), which in 0_usize..9) {
        let noted = head_of(&rows);
        let last = noted.number;
        let at = at.index(rows.len());
        let cut = &rows[..at];
        prop_assert_eq!(verify(cut, None).map(|head| head.number), Ok(last_of(cut)));
        prop_assert_eq!(verify(cut, Some(noted)), Err(AuditFault::Cut(last_of(cut) + 1)));
        let mut anew = rows.clone();
        edit(&mut anew[at], which);
        let mut anew = chain(anew);
        prop_assert_eq!(verify(&anew, Some(noted)), Err(AuditFault::Anew(last)));
        // Going on does not hide it.
        anew.push(AuditRow::default());
        let anew = chain(anew);
        prop_assert_eq!(verify(&anew, Some(noted)), Err(AuditFault::Anew(last)));
    }
}

fn last_of(rows: &[AuditRow]) -> i64 {
    rows.last().map_or(0, |row| row.number)
}

#[test]
fn a_head_is_read_however_it_was_noted() {
    let mut hash = [0; 32];
    hash[..8].copy_from_slice(&[0x3f, 0x9a, 0x22, 0xc0, 0x91, 0xbe, 0x77, 0xd4]);
    let head = AuditHead { number: 17, hash };
    assert_eq!(head.to_string(), "17 3f9a-22c0-91be-77d4");
    for noted in [
        "17 3f9a-22c0-91be-77d4",
        " 17 3F9A 22C0 91BE 77D4\n",
        "17-3f9a22c091be77d4",
    ] {
        assert_eq!(noted.parse(), Ok(NotedHead::from(head)), "{noted}");
    }
    for noted in [
        "",
        "17",
        "17 3f9a",
        "x 3f9a-22c0-91be-77d4",
        "17 3f9a-22c0-91be-77d",
        "17 3f9a-22c0-91be-77d4-00",
        "99999999999999999999 3f9a-22c0-91be-77d4",
    ] {
        assert_eq!(noted.parse::<NotedHead>(), Err(NotAHead), "{noted}");
    }
}

/// The hash of a row that was appended before there were digests.
#[test]
fn a_row_without_a_digest_has_the_hash_that_it_always_had() {
    let row = AuditRow {
        number: 1,
        hour: 3_600_000,
        kind: b"released".to_vec(),
        case: Some(b"a-case".to_vec()),
        detail: Some(b"adjourn".to_vec()),
        posting: Some(5),
        event: Some(2),
        ..AuditRow::default()
    };
    let hash = chained(&[0; 32], &row);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        hash,
        "11630f0e5ccaaf7c5efcaddac96e54c7ab36cfd60537aa1120adc8c1a83014dc"
    );
}

#[test]
fn a_digest_is_of_one_event() {
    let digests = [
        event_digest(1, b"posted", b"{}"),
        event_digest(2, b"posted", b"{}"),
        event_digest(1, b"imported", b"{}"),
        event_digest(1, b"posted", b"{ }"),
        event_digest(1, b"posted{", b"}"),
    ];
    for (place, digest) in digests.iter().enumerate() {
        assert!(!digests[..place].contains(digest), "{place}");
    }
}

#[test]
fn a_commitment_is_of_one_person_and_one_salt() {
    let one = commitment(b"salt", ChatId(1));
    assert_ne!(one, commitment(b"salt", ChatId(2)));
    assert_ne!(one, commitment(b"other", ChatId(1)));
}
