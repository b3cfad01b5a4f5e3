// The service on Go's own server: port [certificate key].
package main

import (
	"fmt"
	"net/http"
	"os"
	"sync"
	"time"
)

var (
	mutex sync.Mutex
	kept  [][]byte
)

func text(w http.ResponseWriter, body string) {
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprint(w, body)
}

func main() {
	http.HandleFunc("GET /hello", func(w http.ResponseWriter, r *http.Request) { text(w, "Hello, World!\n") })
	http.HandleFunc("GET /sleep", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(100 * time.Millisecond)
		text(w, "slept\n")
	})
	http.HandleFunc("GET /stuck", func(w http.ResponseWriter, r *http.Request) {
		for {
		}
	})
	http.HandleFunc("GET /leak", func(w http.ResponseWriter, r *http.Request) {
		block := make([]byte, 1<<20)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		mutex.Lock()
		kept = append(kept, block)
		mutex.Unlock()
		text(w, "kept\n")
	})
	http.HandleFunc("GET /crash", func(w http.ResponseWriter, r *http.Request) { os.Exit(1) })
	address := "127.0.0.1:" + os.Args[1]
	var err error
	if len(os.Args) > 2 {
		err = http.ListenAndServeTLS(address, os.Args[2], os.Args[3], nil)
	} else {
		err = http.ListenAndServe(address, nil)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
