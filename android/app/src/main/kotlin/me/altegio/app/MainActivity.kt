package me.altegio.app

import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.provider.Settings
import android.view.View
import android.webkit.WebView
import androidx.core.content.ContextCompat
import androidx.core.view.ViewCompat
import androidx.core.view.WindowCompat
import androidx.core.view.WindowInsetsCompat

/**
 * The app's only activity. wry's [WryActivity] hosts the web view and hands the life cycle to Rust. Here is only what a web view cannot
 * be told from Rust.
 */
class MainActivity : WryActivity() {
    internal val page = Page(this)

    /** wry would leave the app from any page without history, open sheets included. */
    override val handleBackNavigation: Boolean = false

    /** What the page said of the status bar; until then the phone's night decides. */
    private var lightIcons: Boolean? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        // Before Rust starts, so that the first picture is right.
        Phone.isShownBy(this)
        tellDisplay(resources.configuration)
        super.onCreate(savedInstanceState)
        onBackPressedDispatcher.addCallback(this, page)
        reachToTheEdges()
        fitBars(resources.configuration)
    }

    override fun onResume() {
        super.onResume()
        Phone.isShownBy(this)
        // Animations are switched off in the settings, which nothing of ours hears of.
        tellDisplay(resources.configuration)
    }

    override fun onStart() {
        super.onStart()
        page.isSeen(true)
    }

    override fun onStop() {
        super.onStop()
        page.isSeen(false)
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        tellDisplay(newConfig)
        fitBars(newConfig)
        // Another density or another bar: the same pixels may mean something else now.
        ViewCompat.requestApplyInsets(findViewById(android.R.id.content))
    }

    override fun onWebViewCreate(webView: WebView) {
        page.isShownIn(webView)
        // The page scales its own text by the phone's font scale; twice would be too much.
        webView.settings.textZoom = 100
        // Until the page has painted, its colour; white would flash in the dark.
        webView.setBackgroundColor(ContextCompat.getColor(this, R.color.bg))
        webView.overScrollMode = View.OVER_SCROLL_NEVER
        WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG)
    }

    fun pageWantsLightIcons(light: Boolean) {
        lightIcons = light
        fitBars(resources.configuration)
    }

    /** Android 15 draws every app edge to edge. Here it is the same on all versions, and the page keeps clear of what it is told. */
    private fun reachToTheEdges() {
        WindowCompat.setDecorFitsSystemWindows(window, false)
        ViewCompat.setOnApplyWindowInsetsListener(findViewById(android.R.id.content)) { _, insets ->
            val bars = insets.getInsets(WindowInsetsCompat.Type.systemBars() or WindowInsetsCompat.Type.displayCutout())
            val keyboard = insets.getInsets(WindowInsetsCompat.Type.ime())
            val density = resources.displayMetrics.density
            Phone.covered(bars.top, bars.right, bars.bottom, bars.left, keyboard.bottom, density)
            // Kept from the web view: newer ones make themselves smaller by it, and the page would do so again.
            WindowInsetsCompat.CONSUMED
        }
    }

    private fun tellDisplay(configuration: Configuration) {
        val speed = Settings.Global.getFloat(contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f)
        Phone.display(configuration.fontScale, isNight(configuration), speed == 0f)
    }

    /**
     * Dark icons on a light bar and the other way round. The bars are transparent where their icons can be dark: the upper one from Android 6
     * on, the lower one from 8.1 on; before that they keep dark colours of their own (res/values/themes.xml).
     */
    private fun fitBars(configuration: Configuration) {
        val night = isNight(configuration)
        window.decorView.setBackgroundColor(ContextCompat.getColor(this, R.color.bg))
        val bars = WindowCompat.getInsetsController(window, window.decorView)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.M) bars.isAppearanceLightStatusBars = !(lightIcons ?: night)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) bars.isAppearanceLightNavigationBars = !night
        // The page's own colour lies below the three buttons, no veil of the system's.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) window.isNavigationBarContrastEnforced = false
    }

    private fun isNight(configuration: Configuration): Boolean =
        configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES
}
