/* Starts the slides. What is too high or a formula that is too wide for its slide,
   because fonts differ between machines, is shrunk when the slide is shown. */
(function () {
    "use strict";
    var height = 720, bottom = 24;

    function narrow(formula) {
        formula.style.fontSize = "";
        var share = formula.clientWidth / formula.scrollWidth;
        if (share < 1) formula.style.fontSize = 0.99 * share + "em";
    }

    function fit(slide) {
        var sheet = slide && slide.querySelector(".sheet");
        if (!sheet) return;
        sheet.querySelectorAll(".equation .scroll").forEach(narrow);
        sheet.style.zoom = 1;
        for (var round = 0, zoom = 1; round < 4 && sheet.scrollHeight * zoom > height - bottom; round++) {
            zoom *= Math.min(0.98, (height - bottom) / (sheet.scrollHeight * zoom));
            sheet.style.zoom = zoom;
        }
    }

    Reveal.on("ready", function (event) { fit(event.currentSlide); });
    Reveal.on("slidechanged", function (event) { fit(event.currentSlide); });
    Reveal.initialize({
        width: 1280, height: height, margin: 0.03, center: false, hash: true, slideNumber: "c/t",
        transition: "none", navigationMode: "default", plugins: [RevealNotes]
    });
})();
