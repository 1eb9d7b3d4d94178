//! The endings of a Kazakh date. The month ends it, and its vowels and last letter choose the ending.

/// What a sentence asks of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Of that day: 25 ақпандағы.
    Of,
    /// To that day: 25 ақпанға.
    To,
    /// On that day: 25 ақпанда.
    On,
    /// From that day on: 25 ақпаннан.
    From,
}

/// The months, each with its four endings in the order of [`Ending`].
const MONTHS: [(&str, [&str; 4]); 12] = [
    ("қаңтар", ["дағы", "ға", "да", "дан"]),
    ("ақпан", ["дағы", "ға", "да", "нан"]),
    ("наурыз", ["дағы", "ға", "да", "дан"]),
    ("сәуір", ["дегі", "ге", "де", "ден"]),
    ("мамыр", ["дағы", "ға", "да", "дан"]),
    ("маусым", ["дағы", "ға", "да", "нан"]),
    ("шілде", ["дегі", "ге", "де", "ден"]),
    ("тамыз", ["дағы", "ға", "да", "дан"]),
    ("қыркүйек", ["тегі", "ке", "те", "тен"]),
    ("қазан", ["дағы", "ға", "да", "нан"]),
    ("қараша", ["дағы", "ға", "да", "дан"]),
    ("желтоқсан", ["дағы", "ға", "да", "нан"]),
];

/// A date or a month with its ending. What ends with no month takes the word "күн", and that the ending.
pub(super) fn with(date: &str, ending: Ending) -> String {
    let [of, to, on, from] = MONTHS
        .into_iter()
        .find(|(month, _)| date.ends_with(month))
        .map_or(
            [" күнгі", " күніне", " күні", " күнінен"],
            |(_, endings)| endings,
        );
    let end = match ending {
        Ending::Of => of,
        Ending::To => to,
        Ending::On => on,
        Ending::From => from,
    };
    format!("{date}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_takes_its_endings() {
        let all =
            |date| [Ending::Of, Ending::To, Ending::On, Ending::From].map(|it| with(date, it));
        assert_eq!(
            all("25 ақпан"),
            ["25 ақпандағы", "25 ақпанға", "25 ақпанда", "25 ақпаннан"]
        );
        assert_eq!(
            all("2027 жылғы 1 қыркүйек"),
            [
                "2027 жылғы 1 қыркүйектегі",
                "2027 жылғы 1 қыркүйекке",
                "2027 жылғы 1 қыркүйекте",
                "2027 жылғы 1 қыркүйектен"
            ]
        );
        assert_eq!(with("7 шілде", Ending::From), "7 шілдеден");
        assert_eq!(with("2026-02-25", Ending::To), "2026-02-25 күніне");
    }
}
