//! The client, the wire types and the demo backend against the OpenAPI file of the API.

#[cfg(feature = "demo")]
mod booking;
mod calls;
#[cfg(feature = "demo")]
mod demo_backend;
mod examples;
mod mutations;
mod openapi;
mod sales;
