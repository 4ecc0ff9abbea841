//! The client, the wire types and the demo backend against the OpenAPI file of the API.

mod calls;
#[cfg(feature = "demo")]
mod demo_backend;
mod examples;
mod mutations;
mod openapi;
