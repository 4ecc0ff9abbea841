// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package androidx.activity

import android.ActivityStub

abstract class OnBackPressedCallback(enabled: Boolean) { abstract fun handleOnBackPressed() }
class OnBackPressedDispatcher { fun addCallback(owner: ActivityStub, callback: OnBackPressedCallback) {} }
