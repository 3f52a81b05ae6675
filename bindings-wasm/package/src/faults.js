// What this package refuses before the core can speak, or where it no longer can. All other errors are the core's own.
import { KaoheError } from "./error.js";

/** The sentences of each code in English and Chinese; `found` is what the engine said. */
const SENTENCES = {
  "runtime.core_failed": [
    (found) => `the core failed during this call (\`${found}\`) and is restarted: this call has no answer, later ones work as before`,
    (found) => `核心在本次调用中异常中止（“${found}”），即重新启动：本次调用没有结果，之后的调用不受影响`,
  ],
  "runtime.load_first": [
    () => "this page allows large WebAssembly modules to be compiled only asynchronously; await `load` before the first call, or call from a worker",
    () => "此页面只允许异步编译较大的 WebAssembly 模块；请在首次调用之前等待“load”完成，或在 worker 中调用",
  ],
  "runtime.not_allowed": [
    (found) => `the content security policy of this page forbids WebAssembly (\`${found}\`); add 'wasm-unsafe-eval' to its script-src`,
    (found) => `此页面的内容安全策略禁止 WebAssembly（“${found}”）；请在 script-src 中加入 'wasm-unsafe-eval'`,
  ],
  "runtime.not_loaded": [
    () => "the core is not loaded: `kaohe/web` answers only after `load` has been awaited",
    () => "核心尚未载入：“kaohe/web”须先等待“load”完成才能使用",
  ],
  "runtime.not_fetched": [
    (found) => `the bytes of the core could not be fetched: ${found}`,
    (found) => `未能取得核心的文件：${found}`,
  ],
  "runtime.not_started": [
    (found) => `the core could not be compiled or started: \`${found}\``,
    (found) => `核心无法编译或启动：“${found}”`,
  ],
  "runtime.calendar_freed": [
    () => "this calendar was freed: it answers no more",
    () => "此日历已释放，不能再用",
  ],
  "runtime.scheme_freed": [
    () => "this scheme was freed: it answers no more",
    () => "此考核办法已释放，不能再用",
  ],
};

/** Every code of this list. */
export const CODES = Object.freeze(Object.keys(SENTENCES));

/** An error of this list; `cause` is what the engine threw. */
export function fault(code, found = "", cause = undefined) {
  const [en, zh] = SENTENCES[code];
  return new KaoheError({ code, at: "", en: en(found), zh: zh(found) }, cause === undefined ? undefined : { cause });
}

/** Why the core did not start, from what the engine threw. */
export function notStarted(thrown) {
  if (thrown instanceof KaoheError) return thrown;
  const found = said(thrown);
  if (/disallowed on the main thread/i.test(found)) return fault("runtime.load_first", found, thrown);
  if (/unsafe-eval|content security policy/i.test(found)) return fault("runtime.not_allowed", found, thrown);
  return fault("runtime.not_started", found, thrown);
}

/** What an engine's error says. */
export const said = (thrown) => String(thrown?.message ?? thrown);
