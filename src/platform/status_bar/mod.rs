//! Whether the icons over the page's upper edge are light or dark. Knows no page.

#[cfg(target_os = "android")]
#[path = "android.rs"]
mod system;
#[cfg(target_os = "ios")]
#[path = "ios.rs"]
mod system;

/// Light icons on a dark page or picture. Returns at once, may be called on any thread; a desktop has no such bar.
pub fn use_light_icons(light: bool) {
    #[cfg(any(target_os = "android", target_os = "ios"))]
    system::use_light_icons(light);
    #[cfg(not(any(target_os = "android", target_os = "ios")))]
    let _ = light;
}
