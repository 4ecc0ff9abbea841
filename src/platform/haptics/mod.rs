//! A tap that the finger feels. Follows the phone's own setting and needs no permission; knows no screen.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;

use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Haptic {
    /// Something small has switched.
    Light,
    /// What was hoped for has come true.
    Success,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Haptics(Kind);

#[derive(Clone)]
enum Kind {
    System,
    Recording(Arc<Mutex<Vec<Haptic>>>),
}

impl Haptics {
    /// A desktop has nothing to feel with.
    pub fn live() -> Self {
        Self(Kind::System)
    }

    /// Nothing is felt, but remembered.
    pub fn recording() -> Self {
        Self(Kind::Recording(Arc::default()))
    }

    /// Returns at once. May be called on any thread.
    pub fn play(&self, haptic: Haptic) {
        match &self.0 {
            #[cfg(any(target_os = "android", target_os = "ios"))]
            Kind::System => system::play(haptic),
            #[cfg(not(any(target_os = "android", target_os = "ios")))]
            Kind::System => (),
            Kind::Recording(felt) => felt.lock().unwrap_or_else(PoisonError::into_inner).push(haptic),
        }
    }

    /// What a recording one was asked for, in order.
    pub fn played(&self) -> Vec<Haptic> {
        match &self.0 {
            Kind::System => Vec::new(),
            Kind::Recording(felt) => felt.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }
}

/// Android's `HapticFeedbackConstants`, as far as its version knows them.
#[cfg_attr(not(any(target_os = "android", test)), allow(dead_code, reason = "only Android numbers them"))]
fn android_constant(haptic: Haptic, sdk: i32) -> i32 {
    const LONG_PRESS: i32 = 0;
    const VIRTUAL_KEY: i32 = 1;
    const CONTEXT_CLICK: i32 = 6; // from Android 6 on
    const CONFIRM: i32 = 16; // from Android 11 on
    match haptic {
        Haptic::Light if sdk >= 23 => CONTEXT_CLICK,
        Haptic::Light => VIRTUAL_KEY,
        Haptic::Success if sdk >= 30 => CONFIRM,
        Haptic::Success => LONG_PRESS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_remembers_what_would_have_been_felt() {
        let haptics = Haptics::recording();
        haptics.clone().play(Haptic::Light);
        haptics.play(Haptic::Success);
        assert_eq!(haptics.played(), [Haptic::Light, Haptic::Success]);
        Haptics::live().play(Haptic::Light);
    }

    #[test]
    fn an_old_android_is_asked_for_nothing_it_does_not_know() {
        for (sdk, light, success) in [(21, 1, 0), (23, 6, 0), (29, 6, 0), (30, 6, 16), (36, 6, 16)] {
            assert_eq!(android_constant(Haptic::Light, sdk), light, "{sdk}");
            assert_eq!(android_constant(Haptic::Success, sdk), success, "{sdk}");
        }
    }
}
