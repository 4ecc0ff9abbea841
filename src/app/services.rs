//! Puts the app together: which server, which store, which vault. The only place that knows that the demo exists.

use std::sync::Arc;

use tokio::runtime::{Handle, Runtime};

use super::config::{Config, Development};
use super::language::ChosenLanguage;
use super::pictures::{self, DemoPictures};
use crate::api::transport::TransportSetupError;
use crate::api::{ApiClient, ApiConfig, SharedLanguage, Transport, TransportLimits};
use crate::platform::calendar::Calendar;
use crate::platform::clock::Clock;
use crate::platform::display::{self, Display};
use crate::platform::haptics::Haptics;
use crate::platform::image_loader::{FetchSetupError, ImageLoader, PrivateHosts};
use crate::platform::insets::{self, Insets};
use crate::platform::secret_vault::SecretVault;
use crate::platform::watched::Watched;
use crate::repositories::session::WipeFiles;
use crate::repositories::{Repositories, RepositoriesParts};
use crate::store::{Store, StoreError};

/// Until the page says which language it speaks.
const FIRST_LANGUAGE: &str = "en";

/// Everything below the screens. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Services {
    pub repositories: Repositories,
    pub clock: Clock,
    pub pictures: ImageLoader,
    pub calendar: Calendar,
    pub insets: Watched<Insets>,
    pub display: Watched<Display>,
    pub haptics: Haptics,
    pub language: ChosenLanguage,
    tasks: Handle,
    /// Where none was running yet; ends with the last clone.
    _runtime: Option<Arc<Runtime>>,
}

#[derive(Debug, thiserror::Error)]
pub enum ServicesError {
    #[error(transparent)]
    Network(#[from] TransportSetupError),
    #[error("pictures have no way to the network: {0}")]
    Pictures(#[from] FetchSetupError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no threads for background work: {0}")]
    Runtime(#[from] std::io::Error),
}

impl Services {
    /// The configured server, and what this device keeps. Opens the database, which takes milliseconds; key store and
    /// saved copies are read in the background.
    pub fn live(config: &Config) -> Result<Self, ServicesError> {
        let clock = clock(&config.development);
        let vault = match config.development.own_data_dir {
            true => SecretVault::in_file(&config.folders.data),
            false => SecretVault::live(&config.folders.data),
        };
        let language = SharedLanguage::new(FIRST_LANGUAGE);
        Self::assemble(Parts {
            store: Store::open(&config.database(), clock.now())?,
            vault,
            language_file: Some(config.language_file()),
            calendar: Calendar::live(config.calendar_files()),
            insets: config.development.insets.map_or_else(insets::live, Watched::new),
            display: display::live(),
            haptics: Haptics::live(),
            picture_folder: config.pictures(),
            private_hosts: pictures::private_hosts(&config.api_url),
            transport: Transport::live(TransportLimits::default())?,
            api: ApiConfig {
                base_url: config.api_url.clone(),
                partner_token: config.partner_token.clone(),
                form_id: config.form_id,
                language: language.clone(),
            },
            language,
            clock,
        })
    }

    /// Signed in to the demo from the start; keeps nothing but pictures, in `picture_folder`.
    pub fn demo(picture_folder: std::path::PathBuf, clock: Clock) -> Result<Self, ServicesError> {
        // Nobody answers but the demo, which brings its own transport.
        let nobody = Transport::in_process(|_| Box::pin(async { Err(crate::api::TransportError::NoRoute) }));
        let services = Self::for_test(nobody, clock, picture_folder)?;
        let session = services.repositories.session.clone();
        services.tasks.spawn(async move { session.start_demo().await });
        Ok(services)
    }

    /// Everything in memory but the pictures; `transport` answers in the server's place.
    pub fn for_test(
        transport: Transport,
        clock: Clock,
        picture_folder: std::path::PathBuf,
    ) -> Result<Self, ServicesError> {
        let language = SharedLanguage::new(FIRST_LANGUAGE);
        Self::assemble(Parts {
            store: Store::in_memory()?,
            vault: SecretVault::in_memory(),
            language_file: None,
            calendar: Calendar::recording(),
            insets: Watched::default(),
            display: Watched::default(),
            haptics: Haptics::recording(),
            picture_folder,
            private_hosts: pictures::private_hosts(""),
            transport,
            api: ApiConfig {
                base_url: "http://in.process/api/v1".to_owned(),
                partner_token: "partner".to_owned(),
                form_id: None,
                language: language.clone(),
            },
            language,
            clock,
        })
    }

    /// Where background work runs; the shell may run there too.
    pub fn tasks(&self) -> &Handle {
        &self.tasks
    }

    fn assemble(parts: Parts) -> Result<Self, ServicesError> {
        let (tasks, runtime) = match Handle::try_current() {
            Ok(handle) => (handle, None),
            Err(_) => {
                let runtime =
                    Arc::new(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?);
                (runtime.handle().clone(), Some(runtime))
            }
        };
        let demo_pictures = DemoPictures::default();
        let fetch = pictures::fetch(parts.private_hosts.clone(), demo_pictures.clone())?;
        let pictures = ImageLoader::new(parts.picture_folder, fetch, parts.private_hosts, parts.clock.clone());
        let wipe_files: WipeFiles = {
            let (pictures, calendar) = (pictures.clone(), parts.calendar.clone());
            Arc::new(move || {
                let (pictures, calendar) = (pictures.clone(), calendar.clone());
                Box::pin(async move { pictures.wipe().await & calendar.wipe() })
            })
        };
        let repositories = Repositories::new(RepositoriesParts {
            client: ApiClient::new(parts.api, parts.transport, parts.clock.clone()),
            store: parts.store,
            vault: parts.vault,
            clock: parts.clock.clone(),
            tasks: tasks.clone(),
            demo: super::demo::make(parts.clock.clone(), demo_pictures),
            wipe_files,
        });
        Ok(Self {
            repositories,
            clock: parts.clock,
            calendar: parts.calendar,
            insets: parts.insets,
            display: parts.display,
            haptics: parts.haptics,
            pictures,
            language: ChosenLanguage::new(parts.language, parts.language_file),
            tasks,
            _runtime: runtime,
        })
    }
}

fn clock(development: &Development) -> Clock {
    match (development.now, &development.clock_ahead) {
        (Some(start), Some(file)) => Clock::led_by(file, start),
        (Some(start), None) => Clock::starting_at(start),
        (None, _) => Clock::system(),
    }
}

struct Parts {
    transport: Transport,
    api: ApiConfig,
    store: Store,
    vault: SecretVault,
    calendar: Calendar,
    insets: Watched<Insets>,
    display: Watched<Display>,
    haptics: Haptics,
    clock: Clock,
    language: SharedLanguage,
    language_file: Option<std::path::PathBuf>,
    picture_folder: std::path::PathBuf,
    private_hosts: PrivateHosts,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::folders::Folders;

    #[tokio::test(flavor = "multi_thread")]
    async fn logging_out_wipes_pictures_and_calendar_files_too() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            api_url: "http://127.0.0.1:1/api/v1".to_owned(),
            partner_token: "partner".to_owned(),
            form_id: None,
            folders: Folders::below(folder.path().to_owned()),
            development: Development { own_data_dir: true, ..Development::default() },
        };
        let files = [config.calendar_files().join("visit-9001.ics"), config.pictures().join("a-face")];
        for file in &files {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "Nora").unwrap();
        }
        Services::live(&config).unwrap().repositories.session.log_out().await;
        assert!(files.iter().all(|file| !file.exists()));
    }
}
