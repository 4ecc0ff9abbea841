//! Free times of a day, grouped by its parts. Must not know how a time is written or chosen.

use dioxus::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotLook {
    Free,
    Selected,
    /// The visit's time as it is: shown, not choosable.
    Current,
    /// Somebody else has all of it: a class without seats.
    Full,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotCell {
    /// What `onslot` is told.
    pub index: usize,
    pub label: String,
    /// Below the time: "Now", "3 seats left".
    pub note: Option<String>,
    /// "11:15, Friday, 27 November".
    pub spoken: String,
    pub look: SlotLook,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotGroup {
    pub title: String,
    pub slots: Vec<SlotCell>,
}

#[component]
pub fn SlotList(groups: Vec<SlotGroup>, onslot: EventHandler<usize>) -> Element {
    rsx! {
        div { class: "slot-groups",
            for group in groups {
                section { key: "{group.title}", class: "slot-group", "aria-label": "{group.title}",
                    h3 { class: "slot-group-title type-c strong ink2", "aria-hidden": "true", {group.title.clone()} }
                    SlotRow { slots: group.slots, onslot }
                }
            }
        }
    }
}

/// A row of times alone; `sunken` on a card.
#[component]
pub fn SlotRow(slots: Vec<SlotCell>, #[props(default)] sunken: bool, onslot: EventHandler<usize>) -> Element {
    rsx! {
        div { class: if sunken { "slots slots-sunken" } else { "slots" },
            for slot in slots {
                Slot { key: "{slot.index}", slot, onslot }
            }
        }
    }
}

#[component]
fn Slot(slot: SlotCell, onslot: EventHandler<usize>) -> Element {
    let class = match slot.look {
        SlotLook::Free => "slot slot-free",
        SlotLook::Selected => "slot slot-selected",
        SlotLook::Current | SlotLook::Full => "slot slot-off",
    };
    let off = matches!(slot.look, SlotLook::Current | SlotLook::Full);
    let index = slot.index;
    rsx! {
        button {
            class,
            r#type: "button",
            "aria-label": slot.spoken,
            "aria-pressed": if slot.look == SlotLook::Selected { "true" } else { "false" },
            "aria-disabled": off.then_some("true"),
            onclick: move |_| {
                if !off {
                    onslot.call(index);
                }
            },
            bdi { class: "slot-time ltr tnum", {slot.label} }
            if let Some(note) = slot.note {
                span { class: "slot-note", {note} }
            }
        }
    }
}
