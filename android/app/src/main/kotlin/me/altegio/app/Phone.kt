package me.altegio.app

import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import java.lang.ref.WeakReference

/**
 * What the activity and Rust say to each other, by name: `src/platform/android_calls.rs` has the other side, and `cargo xtask phones`
 * compares the two. Knows no screen.
 */
object Phone {
    private var activity = WeakReference<MainActivity>(null)

    init {
        System.loadLibrary("altegio_me")
    }

    /** The activity in sight; there is one at a time. */
    fun isShownBy(shown: MainActivity) {
        activity = WeakReference(shown)
    }

    /** What bars, cutouts and the keyboard cover, in pixels of the screen, of which `density` are one of the page's. */
    @JvmStatic
    external fun covered(top: Int, right: Int, bottom: Int, left: Int, keyboard: Int, density: Float)

    /** How the phone is set: size of text (1 is usual), dark colours, no animations. */
    @JvmStatic
    external fun display(fontScale: Float, dark: Boolean, calm: Boolean)

    /** A tap that the finger feels; `kind` is one of HapticFeedbackConstants. Follows the phone's own setting, needs no permission. */
    @JvmStatic
    fun feel(kind: Int) {
        val view = activity.get()?.window?.decorView ?: return
        view.post { view.performHapticFeedback(kind) }
    }

    /** Light icons on a dark page or picture, and the other way round. */
    @JvmStatic
    fun lightBarIcons(light: Boolean) {
        val shown = activity.get() ?: return
        shown.runOnUiThread { shown.pageWantsLightIcons(light) }
    }

    /**
     * A web page over the app, in the browser's tab for that; a browser without such tabs shows it as usual. False: nothing shows web pages,
     * or the app is not in sight.
     */
    @JvmStatic
    fun openTab(address: String): Boolean {
        val shown = activity.get() ?: return false
        val intent = Intent(Intent.ACTION_VIEW, Uri.parse(address))
        // The mark of a custom tab: a session, which may be none.
        intent.putExtras(Bundle().apply { putBinder("android.support.customtabs.extra.SESSION", null) })
        return try {
            shown.startActivity(intent)
            true
        } catch (nobody: ActivityNotFoundException) {
            false
        }
    }
}
