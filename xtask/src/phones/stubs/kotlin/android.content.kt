// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.content

import android.net.Uri
import android.os.Bundle

open class Context
class ContentResolver
class ActivityNotFoundException : RuntimeException()
class Intent(action: String) {
    constructor(action: String, data: Uri) : this(action)
    fun putExtras(extras: Bundle): Intent = TODO()
    companion object {
        const val ACTION_MAIN: String = ""
        const val ACTION_VIEW: String = ""
    }
}
