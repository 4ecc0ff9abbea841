//! The user agreement and what is done with one's data: bundled texts, so that they can be read offline (design 8.1).

use dioxus::prelude::*;

use crate::i18n::Localizer;
use crate::ui::pushed_page::PushedPage;
use crate::ui::screens::sign_in::LegalText;

/// `document` is the last part of the address; an unknown one shows the agreement.
#[component]
pub fn LegalPage(document: String) -> Element {
    let localizer = use_context::<Localizer>();
    let text =
        if document == LegalText::DataProcessing.slug() { LegalText::DataProcessing } else { LegalText::UserAgreement };
    let title = localizer.text(title_key(text));
    rsx! {
        PushedPage { title, LegalBody { text, localizer } }
    }
}

/// Paragraphs; a line that ends in a colon is a heading.
#[component]
pub fn LegalBody(text: LegalText, localizer: Localizer) -> Element {
    let body = localizer.text(text_key(text));
    rsx! {
        div { class: "legal",
            for (index , paragraph) in body.split('\n').map(str::trim).filter(|line| !line.is_empty()).enumerate() {
                if let Some(heading) = paragraph.strip_suffix(':') {
                    h2 { key: "{index}", class: "type-t3 legal-heading", {heading} }
                } else {
                    p { key: "{index}", class: "type-body legal-text", {paragraph} }
                }
            }
        }
    }
}

fn title_key(text: LegalText) -> &'static str {
    match text {
        LegalText::UserAgreement => "screen-legal-agreement-title",
        LegalText::DataProcessing => "screen-legal-processing-title",
    }
}

fn text_key(text: LegalText) -> &'static str {
    match text {
        LegalText::UserAgreement => "screen-legal-agreement-text",
        LegalText::DataProcessing => "screen-legal-processing-text",
    }
}
