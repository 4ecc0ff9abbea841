//! Puts elements first in a page's head: all that wry does with `dom_query`, on Android's older web views, to our one page.
//! The real crate brings an HTML5 parser and a CSS engine for it, 0.7 MB of the library. Knows no HTML beyond where a tag ends.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

type Page = Rc<RefCell<String>>;

pub struct Document {
    pub tree: Tree,
    page: Page,
}

/// Makes elements.
pub struct Tree {
    page: Page,
}

pub struct Node {
    page: Page,
    name: String,
    text: RefCell<String>,
    /// Where in the page its first child goes; none while it is in no page.
    inside: Cell<Option<usize>>,
}

impl From<&str> for Document {
    fn from(html: &str) -> Self {
        let page = Rc::new(RefCell::new(html.to_owned()));
        Self { tree: Tree { page: page.clone() }, page }
    }
}

impl Document {
    pub fn head(&self) -> Option<Node> {
        let inside = after_tag(&self.page.borrow(), "head")?;
        Some(Node::new(&self.page, "head", Some(inside)))
    }

    pub fn html_root(&self) -> Node {
        let page = self.page.borrow();
        let inside = after_tag(&page, "html").or_else(|| after_tag(&page, "!doctype")).unwrap_or(0);
        Node::new(&self.page, "html", Some(inside))
    }

    pub fn html(&self) -> String {
        self.page.borrow().clone()
    }
}

impl Tree {
    pub fn new_element(&self, name: &str) -> Node {
        Node::new(&self.page, name, None)
    }
}

impl Node {
    fn new(page: &Page, name: &str, inside: Option<usize>) -> Self {
        Self { page: page.clone(), name: name.to_owned(), text: RefCell::default(), inside: Cell::new(inside) }
    }

    /// As it is: the text of a script is no markup.
    pub fn set_text(&self, text: &str) {
        text.clone_into(&mut self.text.borrow_mut());
    }

    pub fn prepend_child(&self, child: &Self) {
        let Some(at) = self.inside.get() else { return };
        let open = format!("<{}>", child.name);
        let markup = format!("{open}{}</{}>", child.text.borrow(), child.name);
        self.page.borrow_mut().insert_str(at, &markup);
        child.inside.set(Some(at + open.len()));
    }
}

/// The end of the first tag of this name, in lower case here and in any case in the page.
fn after_tag(html: &str, name: &str) -> Option<usize> {
    let lower = html.to_ascii_lowercase();
    let opened = format!("<{name}");
    let mut from = 0;
    loop {
        let end = from + lower.get(from..)?.find(&opened)? + opened.len();
        let rest = lower.get(end..)?;
        // `<header>` is no `<head>`.
        if rest.starts_with(|next: char| next == '>' || next.is_ascii_whitespace()) {
            return Some(end + rest.find('>')? + 1);
        }
        from = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As wry does it.
    fn with_scripts(html: &str, scripts: &[&str]) -> String {
        let document = Document::from(html);
        let head = document.head().unwrap_or_else(|| {
            let head = document.tree.new_element("head");
            document.html_root().prepend_child(&head);
            head
        });
        for script in scripts.iter().rev() {
            let element = document.tree.new_element("script");
            element.set_text(script);
            head.prepend_child(&element);
        }
        document.html()
    }

    #[test]
    fn scripts_come_first_in_the_head_and_in_their_order() {
        let page = "<!DOCTYPE html>\n<HTML lang=\"en\"><Head data-x='1'>\n<title>ä</title></Head><body><header>a</header></body></HTML>";
        assert_eq!(
            with_scripts(page, &["a < b", "() => \"c\""]),
            "<!DOCTYPE html>\n<HTML lang=\"en\"><Head data-x='1'><script>a < b</script><script>() => \"c\"</script>\n\
             <title>ä</title></Head><body><header>a</header></body></HTML>"
        );
    }

    #[test]
    fn a_page_without_a_head_gets_one() {
        for (page, wanted) in [
            ("<html><body>x</body></html>", "<html><head><script>1</script></head><body>x</body></html>"),
            ("<!doctype html><header>x</header>", "<!doctype html><head><script>1</script></head><header>x</header>"),
            ("only text", "<head><script>1</script></head>only text"),
            ("", "<head><script>1</script></head>"),
        ] {
            assert_eq!(with_scripts(page, &["1"]), wanted);
        }
    }

    #[test]
    fn a_tag_that_never_ends_is_none() {
        assert_eq!(with_scripts("<head", &["1"]), "<head><script>1</script></head><head");
    }

    /// The page it is for.
    #[test]
    fn the_apps_own_page_gets_its_scripts_before_anything_else() {
        let page = include_str!("../../../assets/index.html");
        let changed = with_scripts(page, &["first()"]);
        let (_, after) = changed.split_once("<head>").unwrap();
        assert!(after.starts_with("<script>first()</script>"));
        assert_eq!(changed.replacen("<script>first()</script>", "", 1), page);
    }
}
