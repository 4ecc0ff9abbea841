//! The client, the wire types and the demo backend against the OpenAPI file of the API.

mod calls;
mod examples;
mod mutations;
mod openapi;
