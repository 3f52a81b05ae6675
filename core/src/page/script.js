(() => {
  const root = document.documentElement;
  root.classList.add("live");
  const speak = (language) => {
    root.lang = language;
    const title = document.querySelector("title");
    document.title = language === "en" ? title.dataset.en : title.dataset.zh;
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
  };
  const open = (button) => {
    const panel = document.getElementById(button.getAttribute("aria-controls"));
    button.setAttribute("aria-expanded", String(panel.classList.toggle("open")));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.language) speak(button.dataset.language);
    else if (button.hasAttribute("aria-controls")) open(button);
  });
})();
