package me.altegio.app

import android.content.Intent
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.view.ViewGroup
import android.webkit.WebView
import androidx.activity.OnBackPressedCallback

/**
 * The web view while it lives: back is the page's to answer, and a view whose process the system took is built anew. Knows no screen;
 * the app's own side remembers where the page was.
 */
class Page(private val activity: MainActivity) : OnBackPressedCallback(true) {
    private var view: WebView? = null
    private var isSeen = false
    private var isMissing = false

    fun isShownIn(view: WebView) {
        this.view = view
    }

    /** Closes a sheet, goes a step or a page back, or up to the top; the app leaves by itself when nothing of that is left. */
    override fun handleOnBackPressed() {
        val shown = view
        if (shown == null) {
            activity.moveTaskToBack(true)
            return
        }
        shown.evaluateJavascript("!!window.altegioPage && (altegioPage.back(), true)") { asked ->
            if (asked != "true") activity.moveTaskToBack(true)
        }
    }

    /** The dead view can only be thrown away. A new activity makes a new one; wry and the app go on as they are. */
    fun died(gone: WebView) {
        if (view === gone) view = null
        (gone.parent as? ViewGroup)?.removeView(gone)
        gone.destroy()
        val now = SystemClock.elapsedRealtime()
        deaths.removeAll { now - it > ROW }
        deaths.add(now)
        // One that keeps dying must not keep the phone busy.
        val pause = if (deaths.size <= DEATHS_IN_A_ROW) 0L else ROW
        Handler(Looper.getMainLooper()).postDelayed({
            isMissing = true
            rebuild()
        }, pause)
    }

    fun isSeen(seen: Boolean) {
        isSeen = seen
        rebuild()
    }

    /** Not while nobody looks: memory is short then. */
    private fun rebuild() {
        if (!isMissing || !isSeen) return
        isMissing = false
        // Without the link that once opened the app: it has been followed.
        activity.intent = Intent(Intent.ACTION_MAIN)
        activity.recreate()
    }

    private companion object {
        const val DEATHS_IN_A_ROW = 5
        const val ROW = 60_000L

        /** Of all activities of this process, milliseconds since the phone was started. */
        val deaths = mutableListOf<Long>()
    }
}
