//! The program on desktops; phones start through `lib.rs`.

fn main() -> std::process::ExitCode {
    altegio_me::app::run()
}
