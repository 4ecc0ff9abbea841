//! Pictures on disk, already cut to size, within a total. Blocks. Knows neither network nor decoder, and no time of its own.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};
use std::time::SystemTime;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use url::Url;

use super::decode::{Picture, PictureFormat, Size};

/// All pictures together: about 1,500 cards.
pub(super) const MAX_TOTAL_BYTES: u64 = 64 * 1024 * 1024;
/// Changes whenever the same address and size would be written differently.
const LAYOUT: &[u8; 4] = b"APC1";
/// [`LAYOUT`], one letter for the kind, milliseconds of the fetch since 1970 (big endian).
const HEADER: usize = LAYOUT.len() + 1 + 8;
const PART_ENDING: &str = "part";

/// Names the file: SHA-256 of the address and the size, so an address says nothing to who lists the folder and can't lead out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key([u8; 32]);

impl Key {
    pub(super) fn of(url: &Url, size: Size) -> Self {
        let mut hash = Sha256::new();
        hash.update(size.width.to_be_bytes());
        hash.update(size.height.to_be_bytes());
        hash.update(url.as_str());
        Self(hash.finalize().into())
    }

    fn file_name(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// `picture: None` remembers that there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) picture: Option<Picture>,
    pub(super) fetched_at: DateTime<Utc>,
}

pub(super) struct Cache {
    folder: PathBuf,
    max_total_bytes: u64,
    written: Mutex<Written>,
}

#[derive(Default)]
struct Written {
    /// Counts wipes: what was fetched before one must not be written after it.
    generation: u64,
    /// Of all files; unknown until the first write has counted them.
    total_bytes: Option<u64>,
}

impl Cache {
    pub(super) fn new(folder: PathBuf, max_total_bytes: u64) -> Self {
        Self { folder, max_total_bytes, written: Mutex::default() }
    }

    pub(super) fn generation(&self) -> u64 {
        self.written().generation
    }

    /// A file that can't be understood counts as none and is overwritten by the next fetch.
    pub(super) fn read(&self, key: Key) -> Option<Entry> {
        let path = self.path(key);
        let bytes = Bytes::from(fs::read(&path).ok()?);
        let entry = parse(&bytes)?;
        // Files used last are removed last.
        if let Ok(file) = fs::File::options().write(true).open(&path) {
            let _ = file.set_modified(SystemTime::now());
        }
        Some(entry)
    }

    /// Does nothing when the cache was wiped since `generation`.
    pub(super) fn write(&self, key: Key, entry: &Entry, generation: u64) {
        let mut written = self.written();
        if written.generation != generation {
            return;
        }
        let total = match written.total_bytes {
            Some(total) => total,
            None => self.files().iter().map(|file| file.bytes).sum(),
        };
        let path = self.path(key);
        let before = fs::metadata(&path).map_or(0, |file| file.len());
        let total = match self.replace(&path, entry) {
            Ok(bytes) => total.saturating_sub(before) + bytes,
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "a picture could not be kept");
                total
            }
        };
        written.total_bytes = Some(if total > self.max_total_bytes { self.shrink() } else { total });
    }

    /// False when something is left.
    pub(super) fn wipe(&self) -> bool {
        let mut written = self.written();
        written.generation += 1;
        written.total_bytes = Some(0);
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                written.total_bytes = None;
                tracing::error!(kind = ?error.kind(), "the picture cache could not be removed");
                false
            }
            _ => true,
        }
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        // What a panic leaves behind is at worst a wrong total, counted anew at the next start.
        self.written.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn path(&self, key: Key) -> PathBuf {
        self.folder.join(key.file_name())
    }

    /// Renamed into place, so that no reader sees half a picture.
    fn replace(&self, path: &Path, entry: &Entry) -> io::Result<u64> {
        fs::create_dir_all(&self.folder)?;
        let part = path.with_extension(PART_ENDING);
        let (kind, body): (u8, &[u8]) = match &entry.picture {
            Some(Picture { format: PictureFormat::Jpeg, bytes }) => (b'j', bytes),
            Some(Picture { format: PictureFormat::Png, bytes }) => (b'p', bytes),
            None => (b'-', &[]),
        };
        let mut header = Vec::with_capacity(HEADER);
        header.extend_from_slice(LAYOUT);
        header.push(kind);
        header.extend_from_slice(&entry.fetched_at.timestamp_millis().to_be_bytes());
        let mut file = fs::File::create(&part)?;
        file.write_all(&header)?;
        file.write_all(body)?;
        drop(file); // not synced: a picture lost with the power is fetched again
        fs::rename(&part, path)?;
        Ok((header.len() + body.len()) as u64)
    }

    /// Removes what was used longest ago until four fifths are left, and says how much that is.
    fn shrink(&self) -> u64 {
        let mut files = self.files();
        files.sort_by_key(|file| file.used_at);
        let mut total: u64 = files.iter().map(|file| file.bytes).sum();
        for file in files {
            if total <= self.max_total_bytes / 5 * 4 {
                break;
            }
            if fs::remove_file(&file.path).is_ok() {
                total = total.saturating_sub(file.bytes);
            }
        }
        total
    }

    fn files(&self) -> Vec<CachedFile> {
        let Ok(folder) = fs::read_dir(&self.folder) else { return Vec::new() };
        folder
            .filter_map(|file| {
                let file = file.ok()?;
                let about = file.metadata().ok()?;
                let used_at = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                Some(CachedFile { path: file.path(), bytes: about.len(), used_at })
            })
            .collect()
    }
}

struct CachedFile {
    path: PathBuf,
    bytes: u64,
    used_at: SystemTime,
}

fn parse(bytes: &Bytes) -> Option<Entry> {
    let (layout, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first()?;
    let (millis, body) = rest.split_first_chunk::<8>()?;
    if layout != LAYOUT {
        return None;
    }
    let picture = |format| Some(Picture { format, bytes: bytes.slice_ref(body) });
    let picture = match kind {
        b'j' if !body.is_empty() => picture(PictureFormat::Jpeg),
        b'p' if !body.is_empty() => picture(PictureFormat::Png),
        b'-' => None,
        _ => return None,
    };
    Some(Entry { picture, fetched_at: DateTime::from_timestamp_millis(i64::from_be_bytes(*millis))? })
}
