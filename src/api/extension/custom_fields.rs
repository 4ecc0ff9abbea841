//! Extra fields of a booking form. Without the call there are none: the published list is for the business alone.

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::reply::DecodedList;
use crate::api::wire::booking::CustomFieldWire;
use crate::domain::booking::{CustomField, CustomFieldKind};

use super::NotFound;

impl ApiClient {
    /// Those that a client may fill in. Empty when the server does not tell.
    pub async fn list_custom_fields(&self, form: i64) -> Result<Vec<CustomField>, ApiError> {
        let call = Call::get("list_form_custom_fields", format!("/booking/forms/{form}/custom_fields"));
        let Some(reply) = self.ask_unpublished(call, NotFound::Thing).await? else { return Ok(Vec::new()) };
        let wires: DecodedList<CustomFieldWire> = reply.list_or_in_data()?;
        Ok(wires.convert(custom_field).without_repeats(|field| field.code.clone()).items)
    }
}

/// `None` for what clients do not see.
fn custom_field(wire: CustomFieldWire) -> Option<CustomField> {
    let is_shown = wire.show_in_ui.unwrap_or(true) && wire.user_can_edit.unwrap_or(true);
    if !is_shown || wire.code.trim().is_empty() {
        return None;
    }
    let options: Vec<_> = wire.values.into_iter().filter(|value| !value.trim().is_empty()).collect();
    let kind = match wire.kind.code.as_str() {
        "number" => CustomFieldKind::Number,
        "date" => CustomFieldKind::Date,
        "datetime" => CustomFieldKind::DateTime,
        // A list without choices can only be typed.
        "select" | "list" if !options.is_empty() => CustomFieldKind::Choice { options },
        _ => CustomFieldKind::Text,
    };
    Some(CustomField { code: wire.code, title: wire.title, kind, required: wire.is_required.unwrap_or(false) })
}
