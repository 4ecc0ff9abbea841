//! An RSA key pair in the Android key store, for Android 5: it wraps the sealed file's key. Knows no file and no secret.

use jni::JNIEnv;
use jni::errors::Result as JniResult;
use jni::objects::{JByteArray, JObject, JValue};

use super::VaultError;
use super::sealed_file::KeyWrap;
use crate::platform::android_jni::with_context;

const ALIAS: &str = "me.altegio.app.vault";
const PROVIDER: &str = "AndroidKeyStore";
/// The only padding for which Android 5's key store may use its RSA keys; it wraps 32 random bytes, never text of ours.
const CIPHER: &str = "RSA/ECB/PKCS1Padding";
/// Android 5 finds no provider by itself for a private key that stays in the key store.
const CIPHER_PROVIDER: &str = "AndroidOpenSSL";
const ENCRYPT_MODE: i32 = 1;
const DECRYPT_MODE: i32 = 2;
/// Some Android 5 phones refuse a certificate that ends after 2049.
const VALID_MILLIS: i64 = 20 * 365 * 24 * 60 * 60 * 1000;

pub(super) struct AndroidKeyPair;

impl KeyWrap for AndroidKeyPair {
    fn wrap(&self, key: &[u8]) -> Result<Vec<u8>, VaultError> {
        with_context(|env, context| {
            let store = key_store(env)?;
            let alias = env.new_string(ALIAS)?;
            let found = env.call_method(&store, "containsAlias", "(Ljava/lang/String;)Z", &[(&alias).into()])?.z()?;
            if !found {
                generate(env, context)?;
            }
            let certificate = "(Ljava/lang/String;)Ljava/security/cert/Certificate;";
            let certificate = env.call_method(&store, "getCertificate", certificate, &[(&alias).into()])?.l()?;
            let public = env.call_method(&certificate, "getPublicKey", "()Ljava/security/PublicKey;", &[])?.l()?;
            run_cipher(env, ENCRYPT_MODE, &public, key)
        })
        .map_err(|_| VaultError::Unavailable)
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Vec<u8>, VaultError> {
        with_context(|env, _| {
            let store = key_store(env)?;
            let alias = env.new_string(ALIAS)?;
            let no_password = JObject::null();
            let get_key = "(Ljava/lang/String;[C)Ljava/security/Key;";
            let private = env.call_method(&store, "getKey", get_key, &[(&alias).into(), (&no_password).into()])?.l()?;
            run_cipher(env, DECRYPT_MODE, &private, wrapped)
        })
        // The key is gone (the screen lock was changed, on Android 5) or the file came from another phone.
        .map_err(|_| VaultError::Damaged)
    }

    fn forget(&self) {
        let forgotten = with_context(|env, _| {
            let store = key_store(env)?;
            let alias = env.new_string(ALIAS)?;
            env.call_method(&store, "deleteEntry", "(Ljava/lang/String;)V", &[(&alias).into()])?.v()
        });
        if forgotten.is_err() {
            tracing::warn!("the old key pair stays in the key store");
        }
    }
}

fn key_store<'a>(env: &mut JNIEnv<'a>) -> JniResult<JObject<'a>> {
    let provider = env.new_string(PROVIDER)?;
    let get = "(Ljava/lang/String;)Ljava/security/KeyStore;";
    let store = env.call_static_method("java/security/KeyStore", "getInstance", get, &[(&provider).into()])?.l()?;
    let nothing = JObject::null();
    let load = "(Ljava/security/KeyStore$LoadStoreParameter;)V";
    env.call_method(&store, "load", load, &[(&nothing).into()])?;
    Ok(store)
}

fn run_cipher(env: &mut JNIEnv<'_>, mode: i32, key: &JObject<'_>, input: &[u8]) -> JniResult<Vec<u8>> {
    let (name, provider) = (env.new_string(CIPHER)?, env.new_string(CIPHER_PROVIDER)?);
    let get = "(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/Cipher;";
    let arguments = [(&name).into(), (&provider).into()];
    let cipher = env.call_static_method("javax/crypto/Cipher", "getInstance", get, &arguments)?.l()?;
    env.call_method(&cipher, "init", "(ILjava/security/Key;)V", &[mode.into(), key.into()])?;
    let input = env.byte_array_from_slice(input)?;
    let output = JByteArray::from(env.call_method(&cipher, "doFinal", "([B)[B", &[(&input).into()])?.l()?);
    env.convert_byte_array(&output)
}

/// Android 5 writes the certificate's dates in the phone's own digits and then cannot read them back (Arabic, Persian), so the
/// locale is English meanwhile.
fn generate(env: &mut JNIEnv<'_>, context: &JObject<'_>) -> JniResult<()> {
    let locale_class = "java/util/Locale";
    let locale_type = "Ljava/util/Locale;";
    let before = env.call_static_method(locale_class, "getDefault", "()Ljava/util/Locale;", &[])?.l()?;
    let english = env.get_static_field(locale_class, "ENGLISH", locale_type)?.l()?;
    env.call_static_method(locale_class, "setDefault", "(Ljava/util/Locale;)V", &[(&english).into()])?;
    let generated = generate_pair(env, context);
    if env.exception_check()? {
        env.exception_clear()?; // nothing else may be called while one is pending
    }
    env.call_static_method(locale_class, "setDefault", "(Ljava/util/Locale;)V", &[(&before).into()])?;
    generated
}

fn generate_pair(env: &mut JNIEnv<'_>, context: &JObject<'_>) -> JniResult<()> {
    const SPEC: &str = "android/security/KeyPairGeneratorSpec$Builder";
    let alias = env.new_string(ALIAS)?;
    let subject = env.new_string(format!("CN={ALIAS}"))?;
    let subject =
        env.new_object("javax/security/auth/x500/X500Principal", "(Ljava/lang/String;)V", &[(&subject).into()])?;
    let serial = env.get_static_field("java/math/BigInteger", "ONE", "Ljava/math/BigInteger;")?.l()?;
    let now = env.call_static_method("java/lang/System", "currentTimeMillis", "()J", &[])?.j()?;
    let start = env.new_object("java/util/Date", "(J)V", &[JValue::Long(now)])?;
    let end = env.new_object("java/util/Date", "(J)V", &[JValue::Long(now.saturating_add(VALID_MILLIS))])?;

    let builder = env.new_object(SPEC, "(Landroid/content/Context;)V", &[context.into()])?;
    let steps: [(&str, &str, JValue<'_, '_>); 5] = [
        ("setAlias", "Ljava/lang/String;", (&alias).into()),
        ("setSubject", "Ljavax/security/auth/x500/X500Principal;", (&subject).into()),
        ("setSerialNumber", "Ljava/math/BigInteger;", (&serial).into()),
        ("setStartDate", "Ljava/util/Date;", (&start).into()),
        ("setEndDate", "Ljava/util/Date;", (&end).into()),
    ];
    for (name, argument, value) in steps {
        env.call_method(&builder, name, format!("({argument})L{SPEC};"), &[value])?;
    }
    let spec = env.call_method(&builder, "build", "()Landroid/security/KeyPairGeneratorSpec;", &[])?.l()?;

    let (algorithm, provider) = (env.new_string("RSA")?, env.new_string(PROVIDER)?);
    let get = "(Ljava/lang/String;Ljava/lang/String;)Ljava/security/KeyPairGenerator;";
    let arguments = [(&algorithm).into(), (&provider).into()];
    let generator = env.call_static_method("java/security/KeyPairGenerator", "getInstance", get, &arguments)?.l()?;
    let initialize = "(Ljava/security/spec/AlgorithmParameterSpec;)V";
    env.call_method(&generator, "initialize", initialize, &[(&spec).into()])?;
    env.call_method(&generator, "generateKeyPair", "()Ljava/security/KeyPair;", &[])?;
    Ok(())
}
