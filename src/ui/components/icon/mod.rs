//! The app's own icons: 24 grid, 1.75 stroke, round caps, in the text's colour. Decoration only: words carry the meaning.

use dioxus::prelude::*;

mod paths;

macro_rules! icons {
    ($($name:ident,)*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum IconName {
            $($name,)*
        }

        impl IconName {
            pub const ALL: &'static [IconName] = &[$(IconName::$name,)*];
        }
    };
}

icons! {
    Back,
    ArrowBack,
    Chevron,
    ChevronDown,
    Check,
    Close,
    Plus,
    Minus,
    Search,
    Heart,
    HeartFilled,
    Star,
    StarFilled,
    Phone,
    CalendarPlus,
    Calendar,
    Route,
    Bubble,
    Review,
    Repeat,
    Lock,
    Info,
    Alert,
    Offline,
    Bag,
    Share,
    Copy,
    Card,
    Gift,
    Sparkle,
    Percent,
    Tag,
    Bell,
    Globe,
    Clock,
    LogOut,
    Trash,
    Camera,
    Pencil,
    Gear,
    Pin,
    Mail,
    Link,
    Person,
    People,
    Play,
    Hourglass,
}

/// `size` is in CSS pixels; 24 is the drawing's own.
#[component]
pub fn Icon(name: IconName, #[props(default = 24)] size: u32) -> Element {
    let class = match (name.is_filled(), name.mirrors()) {
        (true, _) => "icon icon-filled",
        (false, true) => "icon icon-mirrors",
        (false, false) => "icon",
    };
    rsx! {
        svg { class, width: "{size}", height: "{size}", view_box: "0 0 24 24", "aria-hidden": "true", "focusable": "false",
            path { d: name.path() }
        }
    }
}
