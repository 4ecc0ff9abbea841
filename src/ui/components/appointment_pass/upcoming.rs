//! The pass of a visit that is still to come.

use dioxus::prelude::*;

use crate::domain::place_hue::PlaceHue;
use crate::ui::components::avatar::{Avatar, Face};
use crate::ui::components::icon::IconName;
use crate::ui::components::perforation::Perforation;
use crate::ui::components::pill::{Pill, PillTone};

/// `children` is the stub: buttons, usually a `ButtonPair`. `spoken` is the whole card in one sentence (design 6);
/// `date_short` shows where the long one would wrap; `zone` names the place's time where it is not the phone's. `who_where` is "Professional · Place", `more` is "+1 more".
#[component]
pub fn UpcomingPass(
    hue: PlaceHue,
    status: String,
    status_icon: Option<IconName>,
    countdown: String,
    date: String,
    date_short: String,
    time: String,
    zone: Option<String>,
    face: Option<Face>,
    service: String,
    more: Option<String>,
    who_where: String,
    spoken: String,
    href: String,
    onopen: EventHandler<()>,
    children: Element,
) -> Element {
    rsx! {
        article { class: "pass pass-upcoming",
            a { class: "card-link", href, "aria-label": spoken, onclick: move |_| onopen.call(()) }
            div { class: "pass-hue {hue.css_class()}",
                Arcs {}
                div { class: "pass-top",
                    Pill { text: status, tone: PillTone::OnHue, icon: status_icon }
                    span { class: "pass-countdown type-c", {countdown} }
                }
                PassWhen { class: "pass-when", date, date_short, time, zone, face }
                h3 { class: "pass-service type-t3",
                    span { class: "clip-1", dir: "auto", {service} }
                    if let Some(more) = more {
                        span { class: "pass-more type-c", {more} }
                    }
                }
                p { class: "pass-who type-c clip-1", dir: "auto", {who_where} }
            }
            Perforation {}
            div { class: "pass-stub", {children} }
        }
    }
}

/// Date, time with the place's zone where it differs, and who it is with.
#[component]
pub fn PassWhen(
    class: &'static str,
    date: String,
    date_short: String,
    time: String,
    zone: Option<String>,
    face: Option<Face>,
) -> Element {
    rsx! {
        div { class,
            div { class: "pass-when-words",
                p { class: "pass-date type-c medium",
                    span { class: "if-wide", {date} }
                    span { class: "if-narrow", {date_short} }
                }
                p { class: "pass-time",
                    bdi { class: "type-time ltr", {time} }
                    if let Some(zone) = zone {
                        span { class: "pass-zone type-cap medium", {zone} }
                    }
                }
            }
            if let Some(face) = face {
                Avatar { face, size: 60, ring: true }
            }
        }
    }
}

/// Thin concentric arcs around the end corner.
#[component]
pub fn Arcs() -> Element {
    let arcs = [(52, ".22"), (86, ".19"), (120, ".16"), (154, ".13"), (188, ".10"), (222, ".07")];
    rsx! {
        svg { class: "pass-arcs", width: "240", height: "240", view_box: "0 0 240 240", "aria-hidden": "true",
            for (radius , opacity) in arcs {
                circle { cx: "240", cy: "3", r: "{radius}", stroke_opacity: opacity }
            }
        }
    }
}
