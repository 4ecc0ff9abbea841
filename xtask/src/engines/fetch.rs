//! Fetches the old engines and the accessibility checker from npm, once, to a cache outside the project.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Outcome, Stop, must_succeed, stop};

struct Package {
    /// Exact: npm refuses a package whose content has changed.
    name: &'static str,
    inside: &'static str,
    file: &'static str,
    is_brotli: bool,
}

const PACKAGES: [Package; 3] = [
    Package {
        name: "chrome-aws-lambda@1.1.0",
        inside: "package/bin/chromium-66.0.3347.0.br",
        file: "chromium-66",
        is_brotli: true,
    },
    Package {
        name: "chrome-aws-lambda@10.1.0",
        inside: "package/bin/chromium.br",
        file: "chromium-92",
        is_brotli: true,
    },
    Package { name: "axe-core@4.14.1", inside: "package/axe.min.js", file: "axe.min.js", is_brotli: false },
];

pub fn fetch() -> Result<PathBuf, Stop> {
    let cache = cache_folder()?;
    std::fs::create_dir_all(&cache).map_err(|error| stop(format!("{}: {error}", cache.display())))?;
    for package in &PACKAGES {
        let file = cache.join(package.file);
        let mark = cache.join(format!("{}.from", package.file));
        let is_there = file.is_file() && std::fs::read_to_string(&mark).is_ok_and(|from| from == package.name);
        if is_there {
            println!("✓ {} is in {}", package.name, cache.display());
        } else {
            unpack(package, &cache, &file)?;
            std::fs::write(&mark, package.name).map_err(|error| stop(format!("{}: {error}", mark.display())))?;
        }
    }
    Ok(cache)
}

/// No install scripts run: the package is only unpacked.
fn unpack(package: &Package, cache: &Path, file: &Path) -> Outcome {
    let folder = cache.join(format!("unpacking-{}", package.file));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| stop(format!("{}: {error}", folder.display())))?;
    must_succeed(Command::new("npm").args(["pack", "--silent", package.name]).current_dir(&folder))?;
    let archive = std::fs::read_dir(&folder)
        .ok()
        .and_then(|entries| {
            entries
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .find(|path| path.extension().is_some_and(|end| end == "tgz"))
        })
        .ok_or_else(|| stop(format!("npm packed nothing for {}", package.name)))?;
    must_succeed(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&folder).arg(package.inside))?;
    let unpacked = folder.join(package.inside);
    let ready = folder.join("ready");
    if package.is_brotli {
        let script = "const fs = require('fs'), zlib = require('zlib'); const [from, to] = process.argv.slice(1); \
            fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });";
        must_succeed(Command::new("node").args(["-e", script]).arg(&unpacked).arg(&ready))?;
    } else {
        std::fs::rename(&unpacked, &ready).map_err(|error| stop(format!("{}: {error}", unpacked.display())))?;
    }
    std::fs::rename(&ready, file).map_err(|error| stop(format!("{}: {error}", file.display())))?;
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

/// `ALTEGIO_ENGINES`, else `~/.cache/altegio-engines`.
fn cache_folder() -> Result<PathBuf, Stop> {
    if let Some(folder) = std::env::var_os("ALTEGIO_ENGINES") {
        return Ok(folder.into());
    }
    let home = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .ok_or_else(|| stop("neither ALTEGIO_ENGINES nor HOME says where to keep the engines"))?;
    Ok(home.join("altegio-engines"))
}
