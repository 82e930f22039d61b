// Before the first paint: the reader's own colours, and those of a page and the frames in it alike when they change.
(onstorage = () => {
  try {
    const { dataset } = document.documentElement;
    dataset.theme = localStorage.theme;
    if (!/light|dark/.test(dataset.theme)) delete dataset.theme;
  } catch {}
})();
