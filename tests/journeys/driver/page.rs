//! What a person does with a page.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::app::App;
use super::webdriver::{DriverError, Element, reference};
use crate::stage::{seeing, target_dir};

/// Only a journey that fails waits for so long; a busy machine takes many seconds for what a phone does at once.
const PATIENCE: Duration = Duration::from_secs(30);

/// A page that grows in the moment of a tap moves what was aimed at. Where the tap fell on nothing that answers taps, a
/// person sees it and taps again.
const NOTICE_A_MISS: &str = "const node = arguments[0];
    window.tapMissed = false;
    const answers = 'a, button, input, label, select, textarea, article, [role=button], [role=tab], [role=radio], [role=switch], [role=option]';
    document.addEventListener('click', event => {
        window.tapMissed = !node.contains(event.target) && !event.target.closest(answers);
    }, { capture: true, once: true });";
const MISSED: &str = "return window.tapMissed === true;";

impl App {
    /// Waits until the page shows the text.
    pub async fn sees(&self, text: &str) {
        self.until(&format!("`{text}` is shown"), &seeing::shows(), json!([text])).await;
    }

    pub async fn no_longer_sees(&self, text: &str) {
        let script = format!("return !(function () {{ {} }}).apply(null, arguments);", seeing::shows());
        self.until(&format!("`{text}` is gone"), &script, json!([text])).await;
    }

    /// Right now, without waiting.
    pub async fn shows(&self, text: &str) -> bool {
        self.web.run(&seeing::shows(), json!([text])).await.is_ok_and(|found| found == json!(true))
    }

    pub async fn sees_element(&self, css: &str) {
        self.element(&format!("`{css}`"), &seeing::by_selector(), json!([css])).await;
    }

    /// A button, link, checkbox or the like, by the name a screen reader says; the whole name first, else its beginning.
    pub async fn tap(&self, name: &str) {
        self.click(name, &seeing::to_tap()).await;
    }

    pub async fn tap_element(&self, css: &str) {
        self.click(css, &seeing::by_selector()).await;
    }

    pub async fn type_into_element(&self, css: &str, text: &str) {
        let element = self.element(css, "return document.querySelector(arguments[0]);", json!([css])).await;
        if let Err(error) = self.web.type_text(&element, text).await {
            self.fail(&format!("typing into {css}: {}", error.0)).await;
        }
    }

    /// Into whatever has the focus: keys that no field takes, such as Tab and Escape.
    pub async fn press(&self, key: &str) {
        let active = self.element("the focus", "return document.activeElement;", json!([])).await;
        if let Err(error) = self.web.type_text(&active, key).await {
            self.fail(&format!("pressing a key: {}", error.0)).await;
        }
    }

    /// A finger goes down in the middle of the element and is drawn by that many CSS pixels in small steps. The events are
    /// made by hand, since this engine's driver knows no fingers; `cargo xtask engines` has real ones.
    pub async fn draws(&self, css: &str, right: i64, down: i64) {
        let element = self.element(css, &seeing::by_selector(), json!([css])).await;
        self.stands_still(&element).await;
        let script = "const [node, right, down] = arguments;
            const box = node.getBoundingClientRect();
            const x = box.left + box.width / 2, y = Math.max(box.top, 0) + Math.min(box.height / 2, 20);
            const say = (name, part) => { const event = new Event(name, { bubbles: true, cancelable: true });
                event.touches = name === 'touchend' ? [] : [{ clientX: x + right * part, clientY: y + down * part }];
                node.dispatchEvent(event); };
            say('touchstart', 0);
            for (let step = 1; step <= 10; step++) say('touchmove', step / 10);
            const end = Date.now() + 60; while (Date.now() < end); say('touchmove', 1);
            say('touchend', 1);";
        self.run(script, json!([reference(&element), right, down])).await;
    }

    /// As a paste does: the whole text in one input event.
    pub async fn paste_into_element(&self, css: &str, text: &str) {
        let element = self.element(css, "return document.querySelector(arguments[0]);", json!([css])).await;
        let script = "const field = arguments[0]; field.focus(); field.select();
            if (!document.execCommand('insertText', false, arguments[1])) {
                field.value = arguments[1]; field.dispatchEvent(new Event('input', { bubbles: true }));
            }";
        let pasted = self.web.run(script, json!([reference(&element), text])).await;
        if let Err(error) = pasted {
            self.fail(&format!("pasting into {css}: {}", error.0)).await;
        }
    }

    pub async fn text(&self) -> String {
        let found = self.web.run(&seeing::text(), json!([])).await;
        found.ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    pub async fn ask(&self, script: &str) -> Value {
        match self.web.run(script, json!([])).await {
            Ok(found) => found,
            Err(error) => self.fail(&format!("{script}: {}", error.0)).await,
        }
    }

    /// A script with arguments, for what it does.
    pub async fn run(&self, script: &str, arguments: Value) {
        if let Err(error) = self.web.run(script, arguments).await {
            self.fail(&format!("{script}: {}", error.0)).await;
        }
    }

    pub async fn path(&self) -> String {
        let found = self.web.run("return location.pathname + location.search;", json!([])).await;
        found.ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    pub async fn is_at(&self, path: &str) {
        self.until(&format!("the page is at {path}"), "return location.pathname === arguments[0];", json!([path]))
            .await;
    }

    pub async fn goes_back(&self) {
        self.web.back().await.unwrap_or_else(|error| panic!("back: {}", error.0));
    }

    pub async fn reload(&self) {
        self.web.reload().await.unwrap_or_else(|error| panic!("reload: {}", error.0));
    }

    /// Into `target/shots`, for people to look at.
    pub async fn photograph(&self, name: &str) {
        let folder = target_dir().join("shots");
        std::fs::create_dir_all(&folder).unwrap();
        match self.web.photograph().await {
            Ok(picture) => std::fs::write(folder.join(format!("{name}.png")), picture).unwrap(),
            Err(error) => panic!("photograph {name}: {}", error.0),
        }
    }

    /// A page that was just being replaced takes its buttons away: the new one's are looked for again.
    async fn click(&self, what: &str, finder: &str) {
        let to_middle = "arguments[0].scrollIntoView({ block: 'center', inline: 'center' });";
        let patience = Instant::now() + PATIENCE;
        loop {
            let element = self.element(&format!("`{what}` to tap"), finder, json!([what])).await;
            // While a page or sheet slides in, scrolling to something in it draws the whole window along, and back later.
            self.stands_still(&element).await;
            let _ = self.web.run(to_middle, json!([reference(&element)])).await;
            self.stands_still(&element).await;
            let _ = self.web.run(NOTICE_A_MISS, json!([reference(&element)])).await;
            match self.web.click(&element).await {
                Ok(()) if Instant::now() < patience && self.web.run(MISSED, json!([])).await.is_ok_and(is_true) => (),
                Ok(()) => return,
                Err(error) if is_moving(&error.0) && Instant::now() < patience => (),
                Err(error) => self.fail(&format!("tapping {what}: {}", error.0)).await,
            }
        }
    }

    /// A sheet slides in; a finger waits for that, and the driver would tap where the button was. On a busy machine it
    /// can stand in the middle of its way, so its animations are asked, too: those without an end do not move it, and a
    /// finished one is listed until the page was laid out without it.
    async fn stands_still(&self, element: &Element) {
        let place = "const node = arguments[0], box = node.getBoundingClientRect();
            const moves = each => {
                if (!each.effect || !each.effect.target || !each.effect.target.contains(node)) return false;
                const timing = each.effect.getComputedTiming();
                const stays = timing.fill === 'forwards' || timing.fill === 'both';
                return timing.endTime !== Infinity && (each.playState === 'running' || !stays);
            };
            if (document.getAnimations && document.getAnimations().some(moves)) return null;
            return box.left + ' ' + box.top;";
        let patience = Instant::now() + Duration::from_secs(4);
        let mut last = None;
        while Instant::now() < patience {
            let now = self.web.run(place, json!([reference(element)])).await.ok().filter(|place| !place.is_null());
            if now.is_some() && now == last {
                return;
            }
            last = now;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn element(&self, what: &str, script: &str, arguments: Value) -> Element {
        let patience = Instant::now() + PATIENCE;
        loop {
            match self.web.find(script, arguments.clone()).await {
                Ok(Some(element)) => return element,
                _ if Instant::now() > patience => self.fail(&format!("there is no {what}")).await,
                _ => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        }
    }

    /// Errors of the driver count as "not yet": the page may just be loading.
    pub async fn until(&self, what: &str, script: &str, arguments: Value) {
        let patience = Instant::now() + PATIENCE;
        loop {
            match self.web.run(script, arguments.clone()).await {
                Ok(Value::Bool(true)) => return,
                Err(DriverError(gone)) if Instant::now() > patience => self.fail(&format!("{what}: {gone}")).await,
                _ if Instant::now() > patience => self.fail(&format!("never happened: {what}")).await,
                _ => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        }
    }

    /// As `until`, for measurements that take a while.
    pub async fn until_long(&self, what: &str, script: &str) {
        let patience = Instant::now() + 4 * PATIENCE;
        while self.web.run(script, json!([])).await.ok() != Some(json!(true)) {
            if Instant::now() > patience {
                self.fail(&format!("never happened: {what}")).await;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Ends the journey with what can be seen at this moment.
    async fn fail(&self, what: &str) -> ! {
        self.has_failed.store(true, Ordering::Relaxed);
        let photograph = target_dir().join("shots").join(format!("failed-{}.png", self.name));
        if let Ok(picture) = self.web.photograph().await {
            let _ = std::fs::create_dir_all(target_dir().join("shots"));
            let _ = std::fs::write(&photograph, picture);
        }
        panic!(
            "{what}\nThe page at {} reads:\n{}\nPhotograph: {}",
            self.path().await,
            self.text().await,
            photograph.display()
        );
    }
}

/// Gone with its page, or still outside the view: not there yet, rather than never.
fn is_moving(error: &str) -> bool {
    error.contains("stale element") || error.contains("not interactable")
}

fn is_true(value: Value) -> bool {
    value == json!(true)
}
