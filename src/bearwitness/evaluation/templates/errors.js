(() => {
"use strict";
const field = document.getElementById("field");
const words = document.getElementById("words");
const shown = document.getElementById("shown");
const articles = [...document.querySelectorAll("article")].map((article) => ({
  article,
  rows: [...article.querySelectorAll("tr[data-field]")],
  text: article.textContent.toLowerCase(),
}));
function filter() {
  const wanted = words.value.trim().toLowerCase();
  let count = 0;
  for (const { article, rows, text } of articles) {
    let any = false;
    for (const row of rows) {
      row.hidden = field.value !== "" && row.dataset.field !== field.value;
      any = any || !row.hidden;
    }
    article.hidden = !any || (wanted !== "" && !text.includes(wanted));
    count += article.hidden ? 0 : 1;
  }
  shown.textContent = `${count} reports`;
}
field.addEventListener("change", filter);
words.addEventListener("input", filter);
filter();
})();
