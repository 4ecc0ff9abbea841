package me.altegio.app

import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.view.View
import android.webkit.WebView
import androidx.core.content.ContextCompat
import androidx.core.view.ViewCompat
import androidx.core.view.WindowCompat
import androidx.core.view.WindowInsetsCompat

/**
 * The app's only activity. wry's [WryActivity] hosts the web view and hands the life cycle to Rust; the back button moves the page's own
 * history, which mirrors the app's. Here is only what a web view cannot be told from Rust.
 */
class MainActivity : WryActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        keepClearOfBarsAndKeyboard()
        fitBarIcons(resources.configuration)
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        fitBarIcons(newConfig)
    }

    override fun onWebViewCreate(webView: WebView) {
        // The page scales its own text by the phone's font scale; twice would be too much.
        webView.settings.textZoom = 100
        // Until the page has painted, its colour; white would flash in the dark.
        webView.setBackgroundColor(ContextCompat.getColor(this, R.color.bg))
        webView.overScrollMode = View.OVER_SCROLL_NEVER
        WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG)
    }

    /** Android 15 draws every app edge to edge. Here it is the same on all versions: the page lies between the bars, and above the keyboard. */
    private fun keepClearOfBarsAndKeyboard() {
        WindowCompat.setDecorFitsSystemWindows(window, false)
        ViewCompat.setOnApplyWindowInsetsListener(findViewById(android.R.id.content)) { view, insets ->
            val covered = insets.getInsets(
                WindowInsetsCompat.Type.systemBars() or
                    WindowInsetsCompat.Type.displayCutout() or
                    WindowInsetsCompat.Type.ime()
            )
            view.setPadding(covered.left, covered.top, covered.right, covered.bottom)
            WindowInsetsCompat.CONSUMED
        }
    }

    /** Dark icons on a light bar and the other way round. Before Android 8.1 the bars keep dark colours of their own (res/values/themes.xml). */
    private fun fitBarIcons(configuration: Configuration) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.O_MR1) return
        val night = configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES
        window.decorView.setBackgroundColor(ContextCompat.getColor(this, R.color.bg))
        val bars = WindowCompat.getInsetsController(window, window.decorView)
        bars.isAppearanceLightStatusBars = !night
        bars.isAppearanceLightNavigationBars = !night
    }
}
