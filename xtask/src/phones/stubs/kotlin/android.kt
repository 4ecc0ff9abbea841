// What MainActivity uses of Android, by name and type alone, so that it compiles without the SDK. Nothing here ever runs.

@file:Suppress("unused", "UNUSED_PARAMETER", "MemberVisibilityCanBePrivate")

package android

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.content.res.Configuration
import android.content.res.Resources
import android.os.Bundle
import android.view.View
import android.view.Window

class R {
    class id {
        companion object {
            const val content: Int = 0
        }
    }
}

/** Stands for android.app.Activity, whose members the real one inherits. */
abstract class ActivityStub : Context() {
    val window: Window get() = TODO()
    val resources: Resources get() = TODO()
    fun <T : View> findViewById(id: Int): T = TODO()
    val contentResolver: ContentResolver get() = TODO()
    fun startActivity(intent: Intent) {}
    fun runOnUiThread(work: Runnable) {}
    protected open fun onCreate(savedInstanceState: Bundle?) {}
    protected open fun onResume() {}
    open fun onConfigurationChanged(newConfig: Configuration) {}
}
