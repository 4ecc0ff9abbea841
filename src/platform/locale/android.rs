//! Android: the configuration's list of locales (one before Android 7), the default zone, the SIM card's country.

use jni::JNIEnv;
use jni::errors::Result as JniResult;
use jni::objects::{JObject, JString};

use super::{PhoneLocale, country_of_sim};
use crate::platform::android_jni::{sdk_int, with_context};

const FIRST_WITH_LOCALE_LISTS: i32 = 24;

pub(super) fn read() -> PhoneLocale {
    let languages = with_context(languages).unwrap_or_default();
    let time_zone = with_context(|env, _| time_zone(env)).ok().and_then(|name| name.parse().ok());
    let sim_country = with_context(sim_country).ok().and_then(|told| country_of_sim(&told));
    PhoneLocale { languages, time_zone, sim_country }
}

fn languages(env: &mut JNIEnv<'_>, context: &JObject<'_>) -> JniResult<Vec<String>> {
    if sdk_int()? < FIRST_WITH_LOCALE_LISTS {
        let locale = env.call_static_method("java/util/Locale", "getDefault", "()Ljava/util/Locale;", &[])?.l()?;
        return Ok(vec![tag(env, &locale)?]);
    }
    let resources = "()Landroid/content/res/Resources;";
    let resources = env.call_method(context, "getResources", resources, &[])?.l()?;
    let configuration = "()Landroid/content/res/Configuration;";
    let configuration = env.call_method(&resources, "getConfiguration", configuration, &[])?.l()?;
    let locales = env.call_method(&configuration, "getLocales", "()Landroid/os/LocaleList;", &[])?.l()?;
    let count = env.call_method(&locales, "size", "()I", &[])?.i()?;
    (0..count)
        .map(|index| {
            let locale = env.call_method(&locales, "get", "(I)Ljava/util/Locale;", &[index.into()])?.l()?;
            let tag = tag(env, &locale);
            env.delete_local_ref(locale)?;
            tag
        })
        .collect()
}

fn tag(env: &mut JNIEnv<'_>, locale: &JObject<'_>) -> JniResult<String> {
    let tag = JString::from(env.call_method(locale, "toLanguageTag", "()Ljava/lang/String;", &[])?.l()?);
    let text = env.get_string(&tag)?.into();
    env.delete_local_ref(tag)?;
    Ok(text)
}

fn time_zone(env: &mut JNIEnv<'_>) -> JniResult<String> {
    let zone = env.call_static_method("java/util/TimeZone", "getDefault", "()Ljava/util/TimeZone;", &[])?.l()?;
    let name = JString::from(env.call_method(&zone, "getID", "()Ljava/lang/String;", &[])?.l()?);
    Ok(env.get_string(&name)?.into())
}

/// Needs no permission. A tablet has no telephone service.
fn sim_country(env: &mut JNIEnv<'_>, context: &JObject<'_>) -> JniResult<String> {
    let name = env.new_string("phone")?; // Context.TELEPHONY_SERVICE
    let service = "(Ljava/lang/String;)Ljava/lang/Object;";
    let telephony = env.call_method(context, "getSystemService", service, &[(&name).into()])?.l()?;
    if telephony.is_null() {
        return Ok(String::new());
    }
    let country = env.call_method(&telephony, "getSimCountryIso", "()Ljava/lang/String;", &[])?.l()?;
    if country.is_null() {
        return Ok(String::new());
    }
    Ok(env.get_string(&JString::from(country))?.into())
}
