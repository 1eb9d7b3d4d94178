//! Components and their properties, as `calcard` writes them: lines folded, texts escaped.
//!
//! Every value is given as a text: of its own types of values one writes no offset but UTC's, one no seconds of an offset, and one
//! escapes what is in an address.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter,
    ICalendarProperty, ICalendarValue,
};

/// A component, with those in it.
pub(super) struct Component {
    own: ICalendarComponent,
    within: Vec<Component>,
}

impl Component {
    pub(super) fn new(kind: ICalendarComponentType) -> Self {
        Self {
            own: ICalendarComponent::new(kind),
            within: Vec::new(),
        }
    }

    /// The same with a property; one that says nothing is left out.
    #[must_use]
    pub(super) fn with(self, name: ICalendarProperty, value: &str) -> Self {
        self.and(ICalendarEntry::new(name), value)
    }

    /// The same with a property that has a parameter.
    #[must_use]
    pub(super) fn with_of(
        self,
        name: ICalendarProperty,
        parameter: ICalendarParameter,
        value: &str,
    ) -> Self {
        self.and(ICalendarEntry::new(name).with_param(parameter), value)
    }

    /// The same with a component in it.
    #[must_use]
    pub(super) fn holding(mut self, other: Self) -> Self {
        self.within.push(other);
        self
    }

    fn and(mut self, property: ICalendarEntry, value: &str) -> Self {
        // A control character has no place in the file (RFC 5545, section 3.3.11), and no escape.
        let is_text = |letter: &char| *letter == '\n' || !letter.is_control();
        let value: String = value.chars().filter(is_text).collect();
        if !value.is_empty() {
            let property = property.with_value(ICalendarValue::Text(value));
            self.own.entries.push(property);
        }
        self
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut file = ICalendar::default();
        self.put(&mut file.components);
        file.to_string().into_bytes()
    }

    /// Puts it at the end of the list, with those in it behind it; each names those in it by their places. Its own is returned.
    fn put(mut self, list: &mut Vec<ICalendarComponent>) -> u32 {
        let place = list.len();
        list.push(ICalendarComponent::new(self.own.component_type.clone()));
        for other in self.within {
            self.own.component_ids.push(other.put(list));
        }
        list[place] = self.own;
        u32::try_from(place).unwrap_or(u32::MAX)
    }
}
