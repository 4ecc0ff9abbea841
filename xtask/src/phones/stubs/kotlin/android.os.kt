// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.os

interface IBinder
class Bundle { fun putBinder(name: String?, binder: IBinder?) {} }
class Looper { companion object { fun getMainLooper(): Looper = TODO() } }
class Handler(looper: Looper) { fun postDelayed(work: Runnable, delay: Long): Boolean = TODO() }
object SystemClock { fun elapsedRealtime(): Long = TODO() }
class Build { class VERSION { companion object { val SDK_INT: Int get() = TODO() } }
    class VERSION_CODES { companion object { const val M: Int = 23; const val O_MR1: Int = 27; const val Q: Int = 29 } } }
