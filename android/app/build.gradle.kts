// Our own project, because the one Dioxus generates fixes the version code, the icons and the manifest (docs/decisions/0004-phones.md).
// `cargo xtask android` calls it; it builds from Android Studio as well.

import java.util.Properties

plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

val repository: File = rootDir.parentFile
val wryKotlin = layout.buildDirectory.dir("generated/wry/kotlin")
val nativeLibraries = layout.buildDirectory.dir("generated/cargo/jniLibs")

/** Of Cargo.toml's `[workspace.package]`, so that there is one version to raise. */
val cargoVersion: String = providers.fileContents(layout.projectDirectory.file("../../Cargo.toml")).asText.map { text ->
    Regex("""(?m)^version = "([^"]+)"""").find(text)?.groupValues?.get(1) ?: error("Cargo.toml has no version")
}.get()

/** 1.2.3 becomes 10203, so later versions are always larger; a build server may count by itself. */
val code: Int = providers.environmentVariable("ALTEGIO_VERSION_CODE").orNull?.toInt()
    ?: cargoVersion.substringBefore('-').split('.').map(String::toInt).let { (major, minor, patch) ->
        major * 10_000 + minor * 100 + patch
    }.coerceAtLeast(1)

/** Where the upload key is; not in the repository. Without it a release is not signed. */
val signing = Properties().apply {
    val file = File(providers.environmentVariable("ALTEGIO_ANDROID_SIGNING").orNull ?: "$rootDir/signing.properties")
    if (file.exists()) file.inputStream().use(::load)
}

android {
    namespace = "me.altegio.app"
    compileSdk = 36
    // From 28 on its linker aligns libraries to 16 KB pages by itself, which Google Play demands.
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = "me.altegio.app"
        minSdk = 21
        targetSdk = 36
        versionCode = code
        versionName = cargoVersion
    }

    signingConfigs {
        if (signing.containsKey("storeFile")) {
            create("upload") {
                storeFile = file(signing.getProperty("storeFile"))
                storePassword = signing.getProperty("storePassword")
                keyAlias = signing.getProperty("keyAlias")
                keyPassword = signing.getProperty("keyPassword")
            }
        }
    }

    buildTypes {
        debug {
            ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
        }
        release {
            ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a") }
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
            signingConfig = signingConfigs.findByName("upload")
        }
    }

    sourceSets["main"].kotlin.srcDir(wryKotlin.get().asFile)
    sourceSets["main"].jniLibs.srcDir(nativeLibraries.get().asFile)

    buildFeatures { buildConfig = true }

    packaging {
        // Not packed again: with 16 KB alignment the system maps the library straight from the APK.
        jniLibs.useLegacyPackaging = false
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    lint {
        // The floor of Android 5 holds the libraries below at their last versions for it.
        disable += listOf("GradleDependency", "NewerVersionAvailable", "AndroidGradlePluginVersion")
    }
}

kotlin { jvmToolchain(17) }

dependencies {
    // What wry's Kotlin needs; each at its last version that still runs on API 21.
    implementation("androidx.appcompat:appcompat:1.7.1")
    implementation("androidx.activity:activity-ktx:1.11.0")
    implementation("androidx.core:core-ktx:1.17.0")
    implementation("androidx.lifecycle:lifecycle-process:2.9.4")
    implementation("androidx.webkit:webkit:1.14.0")
}

/** The page's script in the words of 2015: old web views know no newer ones. */
val loweredPage = layout.buildDirectory.file("generated/page/page.es2015.js").get().asFile
val lowerPage = tasks.register<Exec>("lowerPage") {
    group = "build"
    workingDir = repository
    commandLine("cargo", "run", "--package", "lower", "--", loweredPage.path)
}

/** Builds the library for every processor, and lets wry write its Kotlin side, which must fit the library exactly. */
fun registerCargo(variant: String, abis: List<String>, extra: List<String>) =
    tasks.register<Exec>("cargo${variant.replaceFirstChar(Char::uppercase)}") {
        group = "build"
        val kotlinFolder = wryKotlin.get().dir("me/altegio/app").asFile
        dependsOn(lowerPage)
        doFirst { kotlinFolder.mkdirs() }
        workingDir = repository
        environment("ANDROID_NDK_HOME", android.ndkDirectory.path)
        environment("ALTEGIO_LOWERED_PAGE", loweredPage.path)
        environment("WRY_ANDROID_PACKAGE", "me.altegio.app")
        environment("WRY_ANDROID_LIBRARY", "altegio_me")
        environment("WRY_ANDROID_KOTLIN_FILES_OUT_DIR", kotlinFolder.path)
        // Becomes part of wry's own class, which it writes; `cargo xtask phones` compiles it, too.
        environment("WRY_RUSTWEBVIEWCLIENT_CLASS_EXTENSION", file("src/wry/RustWebViewClient.part").readText())
        commandLine(
            listOf("cargo", "ndk", "--platform", "21", "--output-dir", nativeLibraries.get().asFile.path) +
                abis.flatMap { listOf("--target", it) } +
                listOf("build", "--lib", "--no-default-features", "--features", "demo") + extra
        )
    }

/** What a release is compiled with besides its profile; `cargo xtask bench size` measures with the same. */
val releaseFlags: String = File(repository, ".cargo/phone-release.toml").path

val cargoDebug = registerCargo("debug", listOf("arm64-v8a", "armeabi-v7a", "x86_64"), emptyList())
val cargoRelease = registerCargo("release", listOf("arm64-v8a", "armeabi-v7a"), listOf("--release", "--config", releaseFlags))

tasks.configureEach {
    when (name) {
        "preDebugBuild" -> dependsOn(cargoDebug)
        "preReleaseBuild" -> dependsOn(cargoRelease)
    }
}
