//! The macro that declares a wire type. It writes both directions from one list of fields, so that they cannot drift
//! apart, and knows nothing of any resource.

/// Declares a wire type.
///
/// Reading goes through [`super::loose::Loose`], so the type of a field says how it is treated: `Option`, `String`,
/// `bool` and `Vec` fields may be missing or unreadable, anything else (`i64`, another wire type) makes the whole thing
/// unreadable. Unknown fields are ignored. Absent options are left out when writing.
///
/// A field may carry the server's name, and aliases that are only read: `chain = "salon_group_id" | "group_id": Option<i64>`.
macro_rules! wire {
    ($(#[$meta:meta])* $name:ident {
        $( $(#[$field_meta:meta])* $field:ident $(= $key:literal $(| $alias:literal)*)? : $type:ty ),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[serde($(rename = $key,)? skip_serializing_if = "crate::api::wire::loose::Loose::is_absent")]
                pub $field: $type,
            )*
        }

        impl crate::api::wire::loose::Loose for $name {
            fn read(value: serde_json::Value) -> Result<Self, crate::api::wire::loose::Unreadable> {
                #[allow(unused_mut)]
                let mut fields = crate::api::wire::loose::object(value)?;
                Ok(Self {
                    $($field: crate::api::wire::loose::take(&mut fields, wire!(@keys $field $($key $($alias)*)?))?,)*
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::api::wire::loose::deserialize(deserializer)
            }
        }
    };
    (@keys $field:ident) => { &[stringify!($field)] };
    (@keys $field:ident $($key:literal)+) => { &[$($key),+] };
}
