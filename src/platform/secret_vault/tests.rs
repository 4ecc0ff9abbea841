use std::fs;

use super::*;

/// Every store must pass this; the systems' own stores are held to it by hand on a device.
async fn conforms(vault: SecretVault) {
    assert_eq!(vault.get("token").await, Ok(None));
    assert_eq!(vault.delete("token").await, Ok(()));

    assert_eq!(vault.set("token", "first").await, Ok(()));
    assert_eq!(vault.set("token", "second, ключ, مفتاح, \"{}\n").await, Ok(()));
    assert_eq!(vault.set("other", "").await, Ok(()));
    assert_eq!(vault.clone().get("token").await, Ok(Some("second, ключ, مفتاح, \"{}\n".to_owned())));
    assert_eq!(vault.get("other").await, Ok(Some(String::new())));

    assert_eq!(vault.delete("token").await, Ok(()));
    assert_eq!(vault.get("token").await, Ok(None));
    assert_eq!(vault.get("other").await, Ok(Some(String::new())));
    assert_eq!(vault.delete("other").await, Ok(()));
    assert_eq!(vault.get("other").await, Ok(None));

    let long = "x".repeat(20_000);
    assert_eq!(vault.set("long", &long).await, Ok(()));
    assert_eq!(vault.get("long").await, Ok(Some(long)));
    assert_eq!(vault.delete("long").await, Ok(()));
}

#[tokio::test]
async fn the_vault_in_memory_conforms() {
    conforms(SecretVault::in_memory()).await;
}

#[tokio::test]
async fn the_vault_in_a_file_conforms() {
    let folder = tempfile::tempdir().unwrap();
    conforms(SecretVault::in_file(&folder.path().join("not/yet/there"))).await;
}

/// Stands in for the phone's key store: "wrapping" is adding one, and forgetting makes old wraps unreadable.
#[derive(Clone, Default)]
struct FakeWrap(std::sync::Arc<std::sync::atomic::AtomicU8>);

impl sealed_file::KeyWrap for FakeWrap {
    fn wrap(&self, key: &[u8]) -> Result<Vec<u8>, VaultError> {
        let generation = self.0.load(std::sync::atomic::Ordering::SeqCst);
        Ok(std::iter::once(generation).chain(key.iter().map(|byte| byte.wrapping_add(1))).collect())
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Vec<u8>, VaultError> {
        match wrapped.split_first() {
            Some((generation, key)) if *generation == self.0.load(std::sync::atomic::Ordering::SeqCst) => {
                Ok(key.iter().map(|byte| byte.wrapping_sub(1)).collect())
            }
            _ => Err(VaultError::Damaged),
        }
    }

    fn forget(&self) {
        self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    }
}

fn sealed_in(folder: &Path, wrap: &FakeWrap) -> SecretVault {
    let (folder, wrap) = (folder.to_owned(), wrap.clone());
    SecretVault(Kind::Worker(Worker::start(move || {
        Ok(Box::new(sealed_file::SealedFileStore::new(&folder, wrap.clone())))
    })))
}

#[tokio::test]
async fn the_sealed_file_conforms() {
    let folder = tempfile::tempdir().unwrap();
    conforms(sealed_in(folder.path(), &FakeWrap::default())).await;
}

#[tokio::test]
async fn the_sealed_file_shows_no_secret_and_is_read_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let wrap = FakeWrap::default();
    sealed_in(folder.path(), &wrap).set("token", "very-secret").await.unwrap();
    let text = fs::read_to_string(folder.path().join("vault.sealed")).unwrap();
    assert!(!text.contains("very-secret"));
    assert_eq!(sealed_in(folder.path(), &wrap).get("token").await, Ok(Some("very-secret".to_owned())));
}

#[tokio::test]
async fn a_sealed_file_whose_key_is_gone_is_damaged_until_the_next_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    let wrap = FakeWrap::default();
    let vault = sealed_in(folder.path(), &wrap);
    vault.set("token", "old").await.unwrap();
    sealed_file::KeyWrap::forget(&wrap);
    assert_eq!(vault.get("token").await, Err(VaultError::Damaged));
    assert_eq!(vault.set("token", "new").await, Ok(()));
    assert_eq!(vault.get("token").await, Ok(Some("new".to_owned())));
}

#[tokio::test]
async fn a_sealed_secret_cannot_be_moved_to_another_name_or_changed() {
    let folder = tempfile::tempdir().unwrap();
    let vault = sealed_in(folder.path(), &FakeWrap::default());
    vault.set("token", "one").await.unwrap();
    let path = folder.path().join("vault.sealed");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"token\"", "\"other\"")).unwrap();
    assert_eq!(vault.get("other").await, Err(VaultError::Damaged));
    fs::write(&path, text.replace("\"secrets\":{\"token\":\"", "\"secrets\":{\"token\":\"AAAA")).unwrap();
    assert_eq!(vault.get("token").await, Err(VaultError::Damaged));
    fs::write(&path, "{").unwrap();
    assert_eq!(vault.get("token").await, Err(VaultError::Damaged));
}

/// A desktop's key store that can be away; the memory behind it stays.
fn desktop(folder: &Path) -> (SecretVault, MemoryStore, std::sync::Arc<std::sync::atomic::AtomicBool>) {
    let (folder, service, is_away) = (folder.to_owned(), MemoryStore::default(), std::sync::Arc::default());
    let open = {
        let (service, is_away) = (service.clone(), std::sync::Arc::clone(&is_away));
        move || service_that_may_be_away(&service, &is_away)
    };
    let vault = SecretVault(Kind::Worker(Worker::start(move || {
        Ok(Box::new(service_or_file::ServiceOrFile::new(&folder, open.clone())))
    })));
    (vault, service, is_away)
}

fn service_that_may_be_away(
    service: &MemoryStore,
    is_away: &std::sync::atomic::AtomicBool,
) -> Result<Box<dyn Store>, VaultError> {
    match is_away.load(std::sync::atomic::Ordering::SeqCst) {
        true => Err(VaultError::Unavailable),
        false => Ok(Box::new(service.clone())),
    }
}

#[tokio::test]
async fn a_desktop_with_and_one_without_a_key_store_conform() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, ..) = desktop(folder.path());
    conforms(vault).await;
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing beside the key store, and no names in the end"
    );
    let (vault, _, is_away) = desktop(folder.path());
    is_away.store(true, std::sync::atomic::Ordering::SeqCst);
    conforms(vault).await;
}

#[tokio::test]
async fn a_key_store_that_is_away_for_a_while_is_not_an_empty_one() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, service, _) = desktop(folder.path());
    vault.set("token", "kept").await.unwrap();
    drop(vault);

    // The next start.
    let is_away = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let open = {
        let (service, is_away) = (service.clone(), is_away.clone());
        move || service_that_may_be_away(&service, &is_away)
    };
    let path = folder.path().to_owned();
    let vault = SecretVault(Kind::Worker(Worker::start(move || {
        Ok(Box::new(service_or_file::ServiceOrFile::new(&path, open.clone())))
    })));
    assert_eq!(vault.get("token").await, Err(VaultError::Unavailable));
    assert_eq!(vault.get("never kept").await, Ok(None));
    assert_eq!(vault.delete("token").await, Err(VaultError::Unavailable), "a log out is not done yet");
    is_away.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(vault.get("token").await, Ok(Some("kept".to_owned())));
}

#[tokio::test]
async fn a_sign_in_while_the_key_store_is_away_replaces_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, service, is_away) = desktop(folder.path());
    is_away.store(true, std::sync::atomic::Ordering::SeqCst);
    service.clone().set("token", "old").unwrap();
    vault.set("token", "new").await.unwrap();
    is_away.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(vault.get("token").await, Ok(Some("new".to_owned())));
    vault.delete("token").await.unwrap();
    assert_eq!(vault.get("token").await, Ok(None), "the old one is gone as well");
}

/// Run by hand on a desktop with a keyring: `cargo test --lib secret_vault -- --ignored`.
#[cfg(target_os = "linux")]
#[tokio::test]
#[ignore = "writes to the developer's own keyring"]
async fn the_secret_service_conforms() {
    conforms(SecretVault(Kind::Worker(Worker::start(secret_service::open)))).await;
}

#[tokio::test(start_paused = true)]
async fn the_vault_in_memory_answers_while_the_clock_stands() {
    let before = tokio::time::Instant::now();
    conforms(SecretVault::in_memory()).await;
    assert_eq!(before, tokio::time::Instant::now());
}

#[tokio::test]
async fn a_file_survives_the_program_and_is_only_its_owners() {
    let folder = tempfile::tempdir().unwrap();
    SecretVault::in_file(folder.path()).set("token", "kept").await.unwrap();
    assert_eq!(SecretVault::in_file(folder.path()).get("token").await, Ok(Some("kept".to_owned())));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join("vault.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn the_file_disappears_with_its_last_secret() {
    let folder = tempfile::tempdir().unwrap();
    let vault = SecretVault::in_file(folder.path());
    vault.set("token", "gone soon").await.unwrap();
    vault.delete("token").await.unwrap();
    assert!(!folder.path().join("vault.json").exists());
}

#[tokio::test]
async fn a_damaged_file_says_so_and_is_replaced_by_the_next_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("vault.json"), b"{\"token\": [").unwrap();
    let vault = SecretVault::in_file(folder.path());
    assert_eq!(vault.get("token").await, Err(VaultError::Damaged));
    assert_eq!(vault.set("token", "new").await, Ok(()));
    assert_eq!(vault.get("token").await, Ok(Some("new".to_owned())));

    fs::write(folder.path().join("vault.json"), b"\xff\xfe").unwrap();
    assert_eq!(vault.delete("token").await, Ok(()));
    assert_eq!(vault.get("token").await, Ok(None));
}

#[tokio::test]
async fn a_store_that_opens_late_is_tried_again() {
    let tries = std::sync::atomic::AtomicU32::new(0);
    let vault = SecretVault(Kind::Worker(Worker::start(move || {
        match tries.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
            0 => Err(VaultError::Locked),
            _ => Ok(Box::new(MemoryStore::default())),
        }
    })));
    assert_eq!(vault.get("token").await, Err(VaultError::Locked));
    assert_eq!(vault.get("token").await, Ok(None));
}

#[test]
fn neither_the_vault_nor_its_errors_show_a_secret() {
    let vault = SecretVault::in_memory();
    assert_eq!(format!("{vault:?}"), "SecretVault");
}
