// What lowered code calls: the few helpers of Babel's that the page's script needs, in ES2015.
var babelHelpers = {
  defineProperty: function (object, key, value) {
    if (key in object) Object.defineProperty(object, key, { value: value, enumerable: true, configurable: true, writable: true });
    else object[key] = value;
    return object;
  },
  objectSpread2: function (target) {
    for (var i = 1; i < arguments.length; i++) {
      var source = arguments[i];
      if (source !== null && source !== undefined) Object.keys(source).forEach(function (key) { target[key] = source[key]; });
    }
    return target;
  },
  asyncToGenerator: function (body) {
    return function () {
      var self = this, args = arguments;
      return new Promise(function (resolve, reject) {
        var steps = body.apply(self, args);
        function step(way, value) {
          var result;
          try { result = steps[way](value); } catch (error) { reject(error); return; }
          if (result.done) resolve(result.value);
          else Promise.resolve(result.value).then(function (next) { step("next", next); }, function (error) { step("throw", error); });
        }
        step("next");
      });
    };
  }
};
