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
import androidx.activity.OnBackPressedDispatcher

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
    var intent: Intent = Intent("")
    val contentResolver: ContentResolver get() = TODO()
    val onBackPressedDispatcher: OnBackPressedDispatcher get() = TODO()
    fun startActivity(intent: Intent) {}
    fun runOnUiThread(work: Runnable) {}
    fun moveTaskToBack(nonRoot: Boolean): Boolean = TODO()
    fun recreate() {}
    protected open fun onCreate(savedInstanceState: Bundle?) {}
    protected open fun onStart() {}
    protected open fun onResume() {}
    protected open fun onStop() {}
    open fun onConfigurationChanged(newConfig: Configuration) {}
}
